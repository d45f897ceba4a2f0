import { createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import { personFields } from './person.mapper.ts';

export function createPersonLoaders({ db, persons }: Services) {
  const person = entityLoader('person', persons.byIds);
  return { person, persons: createList('persons', db, persons.list, (id) => person.load(id), personFields) };
}

export type PersonLoaders = ReturnType<typeof createPersonLoaders>;
