import type { Connection } from '@ortaq/kit/subgraph';
import type { Responsibility } from '../generated/prisma/client.ts';

export type ResponsibilityRow = Responsibility;

export type ResponsibilityConnection = Connection<ResponsibilityRow>;
