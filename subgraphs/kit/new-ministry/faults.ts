import { agenciesFile, type Known } from './known.ts';
import type { Order } from './order.ts';

/** The gateway's, and that of a local hub's PostgreSQL. */
const othersPorts = new Map([
  [4000, 'the gateway'],
  [4005, 'PostgreSQL'],
]);
const firstPort = 4001;
const lastPort = 4099;

/** Why a ministry cannot join as ordered: each reason a line with what would do; none where it can. */
export function faultsOf({ name, measureType, port }: Order, known: Known): string[] {
  return [...nameFaults(name, known), ...typeFaults(measureType, known), ...portFaults(port, known)];
}

function nameFaults(name: string, { folders, agencies }: Known): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name)) {
    return [`NAME: "${name}" is not kebab-case: small letters and digits, parts joined by -, such as foreign-affairs`];
  }
  if (folders.includes(name)) return [`NAME: "${name}" is taken: there is a folder of that name`];
  if (agencies.some(({ id }) => id === name)) return [];
  return [
    `NAME: justice's register of agencies has no "${name}". Measures name their owner by its id there: take that id ` +
      `from ${agenciesFile}, or add the agency to that file first`,
  ];
}

function typeFaults(type: string, { types }: Known): string[] {
  if (!/^[A-Z][A-Za-z0-9]*Measure$/.test(type)) {
    return [`--type: "${type}" is not a name in PascalCase that ends in Measure, such as HealthMeasure`];
  }
  return types.includes(type) ? [`--type: the contract has a type ${type} already`] : [];
}

function portFaults(port: number, { ministries }: Known): string[] {
  const owner = othersPorts.get(port) ?? ministries.find((ministry) => ministry.port === port)?.name;
  if (owner !== undefined) return [`--port: ${port} is ${owner}'s; ${firstFree(ministries)} is free`];
  if (Number.isInteger(port) && port >= firstPort && port <= lastPort) return [];
  return [`--port: a port from ${firstPort} to ${lastPort} is expected; ${firstFree(ministries)} is free`];
}

function firstFree(ministries: Known['ministries']): number {
  const taken = new Set([...othersPorts.keys(), ...ministries.map(({ port }) => port)]);
  let port = firstPort;
  while (taken.has(port)) port += 1;
  return port;
}
