import { help, type Options, readOptions, UsageError } from './options.ts';
import { createRoster } from './processes/roster.ts';
import { Asked, untilAsked } from './processes/until-asked.ts';
import { runParts } from './run.ts';
import { withFolder } from './with-folder.ts';

process.exit(await main());

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === 'help') process.stdout.write(help);
    else await run(options);
    return 0;
  } catch (error) {
    const isOurs = error instanceof UsageError || error instanceof Asked;
    console.error(isOurs ? error.message : error);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Whatever is started or written ends with the run, however that ends. */
async function run(options: Options): Promise<void> {
  await withFolder(async (folder) => {
    const roster = createRoster();
    try {
      await untilAsked(runParts(options, { roster, folder }));
    } finally {
      await roster.stop();
    }
  });
}
