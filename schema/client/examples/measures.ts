/**
 * `node schema/client/examples/measures.ts` prints a page of measures with their statuses in words, and says which ministry
 * could not be read. Exit 0; 1: there is no answer, and why; 2: the command was called wrongly.
 */
import { parseArgs } from 'node:util';
import { createClient, HubError, label, MeasuresPageDocument, typeLabel } from '@ortaq/client';

const usage = `Usage: node schema/client/examples/measures.ts [--language kk|ru|en] [--first N] [--url URL]
The hub is sought at http://localhost:4000/graphql; the language is kk and a page has 10 measures where nothing else is said.`;

const languages = { kk: 'KK', ru: 'RU', en: 'EN' } as const;
type Language = keyof typeof languages;

const notRead = {
  kk: 'Деректері алынбаған министрлік',
  ru: 'Нет данных министерства',
  en: 'No data from the ministry',
};

interface Options {
  language: Language;
  first: number;
  url: string;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = readOptions(args);
  if (options === null) return 2;
  try {
    console.log(await measuresPage(options));
    return 0;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    console.error(`${error.code}: ${error.message}`);
    return 1;
  }
}

async function measuresPage({ language, first, url }: Options): Promise<string> {
  const { query } = createClient({ url });
  const { data, missing, errors } = await query(MeasuresPageDocument, { language: languages[language], first });
  const nodes = data.measures?.nodes ?? [];
  const lines = nodes.map((measure) => {
    // While its owner cannot be read, what it last registered stands in, and says since when.
    const { title, status, asOf } = measure?.title ? { ...measure, asOf: undefined } : (measure?.registered ?? {});
    const words = status ? label('MeasureStatus', status, language) : '—';
    const since = asOf ? ` (${asOf.slice(0, 10)})` : '';
    return `${measure?.id ?? '—'}  [${words}]  ${title?.in.value ?? '—'}${since}`;
  });
  return [
    `${typeLabel('Measure', language)}: ${nodes.length} / ${data.measures?.totalCount ?? '—'}`,
    ...lines,
    ...missing.map(({ ministry }) => `${notRead[language]}: ${ministry}`),
    ...errors.map(({ message }) => message),
  ].join('\n');
}

/** Null, having said what is understood, where the arguments are not. */
function readOptions(args: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        language: { type: 'string', default: 'kk' },
        first: { type: 'string', default: '10' },
        url: { type: 'string', default: 'http://localhost:4000/graphql' },
      },
    });
    const { language, url } = values;
    const first = Number(values.first);
    if (!isLanguage(language)) throw new Error(`--language must be kk, ru or en, and is ${language}.`);
    if (!Number.isInteger(first)) throw new Error(`--first must be a whole number, and is ${values.first}.`);
    if (!URL.canParse(url)) throw new Error(`--url must be an address, and is ${url}.`);
    return { language, first, url };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}
