import type { Change } from '../changes/change.ts';
import { changesBetween } from '../changes/changes.ts';
import { versionOfComposition } from '../changes/version.ts';
import { mergedPlaces } from '../composition/merged-places.ts';
import type { Problem } from '../composition/problem.ts';
import { readSubgraphs } from '../composition/read.ts';
import { filterContracts } from '../contracts/contract.ts';
import { readLabelFiles } from '../labels/files.ts';
import { labelProblems } from '../labels/problems.ts';
import { readContract } from '../rules/contract.ts';
import type { Contract } from '../rules/rule.ts';
import { breaches } from '../rules/rules.ts';
import type { TrustedOperation } from '../trusted/operation.ts';
import type { Baseline } from './baseline/baseline.ts';
import { checkedOperations } from './operations.ts';
import { emptyReport, type Report } from './report/report.ts';
import { sharedReport } from './shared.ts';

/**
 * Checks the contract as it stands in the files: whether it composes, keeps the rules, fits the trusted operations, and
 * whom its changes hurt.
 *
 * @param baseline what to compare with; null where there is nothing.
 * @param today the day by which removal dates are past, as `YYYY-MM-DD`.
 */
export async function inspect(baseline: Baseline | null, today: string): Promise<Report> {
  const comparedWith = baseline && { name: baseline.name, commit: baseline.commit };
  const subgraphs = readSubgraphs();
  if ('errors' in subgraphs) return { ...emptyReport, comparedWith, composition: subgraphs.errors };

  const shared = sharedReport(baseline?.common ?? null, subgraphs);
  const contract = readContract(subgraphs);
  if ('errors' in contract) return { ...emptyReport, comparedWith, composition: contract.errors, ...shared };

  const { composition, places } = contract;
  const filtered = filterContracts(composition, places);
  const { operations, unfit, deprecated } = checkedOperations(composition.apiSchema);
  return {
    ...emptyReport,
    comparedWith,
    composition: filtered.errors.map(tidied),
    hints: [...composition.hints, ...filtered.hints].map(tidied),
    underWay: composition.underWay.map(tidied),
    rules: breaches(contract).map(tidied),
    labels: labelProblems(composition.apiSchema, readLabelFiles(), places).map(tidied),
    operations: unfit,
    deprecated,
    ...shared,
    changes: baseline ? await changesSince(baseline, contract, operations, today) : [],
  };
}

async function changesSince(
  { version, operations: then }: Baseline,
  { composition, subgraphs }: Contract,
  now: readonly TrustedOperation[],
  today: string,
): Promise<Change[]> {
  // Clients still send what they were trusted to send before this version: it hurts them although it is gone from here.
  const sent = new Map([...then, ...now].map((operation) => [`${operation.client} ${operation.id}`, operation]));
  const after = versionOfComposition(composition, subgraphs);
  const changes = await changesBetween(version, after, { operations: [...sent.values()], today });
  return changes.map((change) => ({ ...tidied(change), hurt: onceEach(change.hurt) }));
}

/** An operation that is hurt in both its texts is one operation. */
function onceEach(hurt: Change['hurt']): Change['hurt'] {
  return [...new Map(hurt.map((each) => [`${each.client} ${each.operation}`, each])).values()];
}

function tidied<T extends Pick<Problem, 'places'>>(told: T): T {
  return { ...told, places: mergedPlaces(told.places) };
}
