import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import type { Change } from './change.ts';
import type { Case, Expected } from './corpus/case.ts';
import { type Contract, contract, operations, operationsOf, today, versionOf } from './corpus/contract.fixture.ts';
import { federationCases } from './corpus/federation.ts';
import { fieldCases } from './corpus/fields.ts';
import { inputCases } from './corpus/inputs.ts';
import { ministryCases } from './corpus/ministries.ts';
import { retirementCases } from './corpus/retirement.ts';
import { typeCases } from './corpus/types.ts';

const base = versionOf(contract);

function edited({ edits, joins, urls }: Case) {
  const sdl: Contract = { ...contract, ...joins };
  for (const [ministry, passage, replacement] of edits) {
    const parts = sdl[ministry]?.split(passage);
    if (parts?.length !== 2) throw new Error(`${ministry} does not have ${passage} once`);
    sdl[ministry] = parts.join(replacement);
  }
  return versionOf(sdl, urls);
}

function summary({ class: level, code, coordinate, ministries, hurt, retired }: Change): Expected {
  const names = hurt.map(({ operation }) => operation).join(' ');
  const known = [level, code, coordinate, ministries.join(' '), names] as const;
  return retired === undefined ? [...known] : [...known, retired];
}

test.each([...fieldCases, ...inputCases, ...typeCases, ...retirementCases, ...federationCases, ...ministryCases])(
  '$name',
  async (each) => {
    const versions = [base, edited(each)] as const;
    const [before, after] = each.isReversed ? ([versions[1], versions[0]] as const) : versions;
    const all = [...operations, ...(each.operation === undefined ? [] : operationsOf(each.operation))];
    const changes = await changesBetween(before, after, { operations: all, today });
    expect(changes.map(summary)).toEqual(each.expected);
  },
);
