import { type DocumentNode, parse, Source } from 'graphql';
import { type Ministry, ministryModules } from '../sdl.ts';

/**
 * For tests: the SDL of all ministries with one passage of one file replaced.
 *
 * @throws where the file does not have the passage exactly once, so that a test never runs on sound SDL by mistake.
 */
export function doctoredSdl(file: string, passage: string, replacement: string): (name: Ministry) => DocumentNode[] {
  return (name) =>
    ministryModules(name).map((module) => {
      const source = module.loc?.source;
      if (source?.name !== `schema/${file}`) return module;
      if (source.body.split(passage).length !== 2) throw new Error(`${file} does not have ${passage} once`);
      return parse(
        new Source(
          source.body.replace(passage, () => replacement),
          source.name,
        ),
      );
    });
}
