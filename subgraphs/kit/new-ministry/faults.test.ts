import { expect, test } from 'vitest';
import { faultsOf } from './faults.ts';

const known = {
  ministries: [
    { name: 'labour', port: 4001 },
    { name: 'justice', port: 4002 },
  ],
  folders: ['kit', 'labour', 'justice'],
  types: ['Measure', 'LabourMeasure', 'HiddenMeasure'],
  agencies: ['labour', 'health', 'culture-information', '1c'].map((id) => ({ id, name: {} })),
};
const faults = (name: string, measureType: string, port: number) => faultsOf({ name, measureType, port }, known);

test('an order that fits has no fault', () => {
  expect(faults('health', 'HealthMeasure', 4003)).toEqual([]);
  expect(faults('culture-information', 'CultureAndInformationMeasure', 4099)).toEqual([]);
});

test.each([
  ['Health', /not kebab-case/],
  ['health-', /not kebab-case/],
  ['1c', /not kebab-case/],
  ['../health', /not kebab-case/],
  ['labour', /is taken/],
  ['kit', /is taken/],
  ['sport', /no "sport"\. .*agencies\.json, or add the agency/],
])('the name %s is a fault', (name, fault) => {
  expect(faults(name, 'HealthMeasure', 4003)).toEqual([expect.stringMatching(fault)]);
});

test.each([
  ['Measure', /ends in Measure/],
  ['healthMeasure', /ends in Measure/],
  ['Health_Measure', /ends in Measure/],
  ['Health', /ends in Measure/],
  ['LabourMeasure', /has a type LabourMeasure already/],
  ['HiddenMeasure', /has a type HiddenMeasure already/],
])('the type %s is a fault', (type, fault) => {
  expect(faults('health', type, 4003)).toEqual([expect.stringMatching(fault)]);
});

test.each([
  [4000, "4000 is the gateway's; 4003 is free"],
  [4005, "4005 is PostgreSQL's; 4003 is free"],
  [4002, "4002 is justice's; 4003 is free"],
  [80, 'a port from 4001 to 4099 is expected; 4003 is free'],
  [4100, 'a port from 4001 to 4099 is expected; 4003 is free'],
  [4003.5, 'a port from 4001 to 4099 is expected; 4003 is free'],
  [Number.NaN, 'a port from 4001 to 4099 is expected; 4003 is free'],
])('the port %s is a fault, and one that is free is told', (port, fault) => {
  expect(faults('health', 'HealthMeasure', port)).toEqual([`--port: ${fault}`]);
});

test('all faults are told at once', () => {
  expect(faults('labour', 'labour', 0)).toHaveLength(3);
});
