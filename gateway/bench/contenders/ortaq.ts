import { inProject, urlSettings } from '../project.ts';
import type { Contender } from './contender.ts';
import { withoutLimits } from './without-limits.ts';

/** What a busy machine could not plan within the usual two seconds would be refused for a minute. */
export const patientPlanning = { PLANNING_TIMEOUT_MS: '30000' };

/** The project's gateway, as the hub runs it. */
const gateway =
  (sharing: 'on' | 'off'): Contender['program'] =>
  (place) => ({
    args: [inProject('gateway/src/main.ts')],
    environment: {
      HOST: '127.0.0.1',
      PORT: String(place.port),
      LOG_FORMAT: 'json',
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: inProject('node_modules/.cache/node'),
      SHARED_FETCHES: sharing,
      ...patientPlanning,
      ...withoutLimits,
      ...urlSettings(place.urls),
    },
    ready: /"msg":"listening"/,
  });

export const ortaq: Contender = {
  name: 'ortaq',
  title: 'Ortaq’s gateway',
  byDefault: true,
  program: gateway('off'),
};

/** Fetches that are the same and in flight at the same time are one: under equal requests nearly all are. */
export const ortaqSharing: Contender = {
  name: 'ortaq-sharing',
  title: 'Ortaq’s gateway, fetches shared',
  byDefault: true,
  program: gateway('on'),
};
