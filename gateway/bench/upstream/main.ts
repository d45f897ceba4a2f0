import { createAssertions } from '../../src/assertion/assertions.ts';
import { createSign } from '../../src/assertion/sign.ts';
import { readSigningKeys } from '../../src/assertion/signing-keys.ts';
import { answerCalls } from '../processes/calls.ts';
import { ministries, type OfMinistries } from '../project.ts';
import type { Fetch, Traffic, UpstreamCalls } from './calls.ts';
import { createForward } from './forward.ts';
import { startMinistry } from './ministry.ts';

let isRecording = true;
let traffic = noTraffic();

function noTraffic(): Traffic {
  return { count: 0, fetches: [], unknown: [] };
}

const seen = {
  isRecording: () => isRecording,
  onFetch: (fetch: Fetch) => {
    traffic.count++;
    if (isRecording) traffic.fetches.push(fetch);
  },
  onUnknown: (what: string) => {
    if (traffic.unknown.length < 10) traffic.unknown.push(what);
  },
};

answerCalls<UpstreamCalls>({
  async record({ subgraphs, key }) {
    const assertions = createAssertions(createSign(await readSigningKeys([key])));
    const started = ministries.map(async (ministry) => [
      ministry,
      await startMinistry(
        ministry,
        createForward(subgraphs[ministry], () => assertions.forItself(ministry)),
        seen,
      ),
    ]);
    return Object.fromEntries(await Promise.all(started)) as OfMinistries<string>;
  },
  replay() {
    isRecording = false;
  },
  traffic() {
    const since = traffic;
    traffic = noTraffic();
    return since;
  },
});
console.log('upstream is ready');
