import { resolve } from 'node:path';
import { readConfig } from '@ortaq/kit/process';
import { z } from 'zod';

const settings = z.object({
  PORT: z.coerce.number('a port number').int().min(1).max(65_535).default(4000),
  /** Where the person stood who called `pnpm`, which itself moves to the project's folder. */
  INIT_CWD: z.string().optional(),
});

/** Where the hub is by default, and what a relative path is relative to. */
export function readReportConfig() {
  const { PORT, INIT_CWD } = readConfig(settings, process.env);
  return {
    hubUrl: `http://localhost:${PORT}/graphql`,
    path: (file: string) => resolve(INIT_CWD ?? process.cwd(), file),
  };
}
