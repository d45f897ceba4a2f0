import type { Language } from '../../generated/operations.ts';
import { inSentence, labelOf } from '../../report/labels.ts';
import { bordersAndPadding, tableOf } from '../../report/table.ts';
import { wrap } from '../../report/wrap.ts';
import type { Body } from '../body.ts';
import { headings, marks } from '../labels.ts';
import { legendOf } from '../legend.ts';
import type { AgencyOptions } from '../options.ts';
import type { Act, Entry, Part } from './entry.ts';
import type { AgencyAnswer } from './read.ts';

const narrowest = 100;
/** Room for the longest word among the labels: what is wider would be broken. */
const [dueWidth, statusWidth] = [11, 14];

/** What an agency answers for, as a table for a terminal of `width` columns (100 at least), under its counts. */
export function agencyTable(answer: AgencyAnswer, options: AgencyOptions, width: number): string {
  const { language } = options;
  const wide = Math.max(width, narrowest);
  const room = wide - bordersAndPadding(5) - dueWidth - statusWidth;
  const [measureWidth, partWidth] = [Math.floor(room * 0.4), Math.floor(room * 0.3)];
  const widths = [dueWidth, measureWidth, partWidth, room - measureWidth - partWidth, statusWidth];
  const head = (['due', 'measure', 'part', 'planSince', 'status'] as const).map((key) => headings[key][language]);
  const rows = answer.entries.map((entry) => rowOf(entry, language));
  return [
    wrap(headOf(answer, options), wide),
    ...(rows.length > 0 ? [tableOf(head, widths, rows)] : []),
    ...legendOf(headings.agencies[language], shortBodies(answer.entries), { language, width: wide }),
    ...legendOf(headings.acts[language], acts(answer.entries), { language, width: wide }),
  ].join('\n');
}

function headOf({ agency, workload, dueNext, entries }: AgencyAnswer, options: AgencyOptions): string {
  const { language, groups, role, overdue } = options;
  const short = agency.shortName === null ? '' : ` (${agency.shortName})`;
  const counts = [
    `${labelOf('ResponsibilityRole', 'LEAD', language)}: ${workload?.leads ?? marks.unknown[language]}`,
    `${labelOf('ResponsibilityRole', 'CO_EXECUTOR', language)}: ${workload?.coExecutes ?? marks.unknown[language]}`,
    `${headings.overdue[language]}: ${workload?.overdue ?? marks.unknown[language]}`,
  ];
  const filters = [
    ...(role === null ? [] : [labelOf('ResponsibilityRole', role, language)]),
    ...(overdue ? [headings.overdue[language].toLowerCase()] : []),
    inSentence(labelOf('GroupHandling', groups, language)),
  ];
  return [
    `${agency.name}${short}  ${agency.id}`,
    counts.join('; '),
    `${headings.dueNext[language]}: ${workload?.nextDue ?? marks.noDateAhead[language]}`,
    ...nextLines(dueNext),
    `${headings.shown[language]}: ${entries.length} (${filters.join('; ')})`,
  ].join('\n');
}

function nextLines({ measures, total }: AgencyAnswer['dueNext']): string[] {
  const lines = measures.map(({ id, title }) => (title === null ? `· ${id}` : `· ${id}  ${title}`));
  return total > measures.length ? [...lines, `· … (${total})`] : lines;
}

function rowOf(entry: Entry, language: Language): string[] {
  const { due, overdue } = entry;
  return [
    [due ?? '—', ...(overdue ? [headings.overdue[language]] : [])].join('\n'),
    measureText(entry, language),
    partText(entry, language),
    planText(entry, language),
    statusText(entry, language),
  ];
}

function measureText({ measure }: Entry, language: Language): string {
  if (measure === null) return marks.unknown[language];
  const number = measure.code === null ? '' : `  № ${measure.code}`;
  return `${measure.id}${number}\n${measure.title ?? marks.unknown[language]}`;
}

function statusText({ measure }: Entry, language: Language): string {
  const status = labelOf('MeasureStatus', measure?.status ?? null, language);
  return measure === null || measure.live ? status : `${status} (${marks.registered[language]})`;
}

function partText({ role, asAgreed, stated, via, others }: Entry, language: Language): string {
  const remarks = [
    ...(asAgreed ? [marks.asAgreed[language]] : []),
    ...(stated ? [] : [marks.inferred[language]]),
    ...(via ? [`${marks.via[language]}: ${shortOf(via)}`] : []),
  ];
  return [
    labelOf('ResponsibilityRole', role, language) + (remarks.length > 0 ? ` (${remarks.join('; ')})` : ''),
    ...(others.length > 0 ? [`· ${others.map((other) => otherText(other, language)).join(', ')}`] : []),
  ].join('\n');
}

function otherText({ body, role, stated }: Part, language: Language): string {
  const remarks = [
    ...(role === 'LEAD' ? [inSentence(labelOf('ResponsibilityRole', 'LEAD', language))] : []),
    ...(stated ? [] : [marks.inferred[language]]),
  ];
  return remarks.length > 0 ? `${shortOf(body)} (${remarks.join('; ')})` : shortOf(body);
}

function shortOf({ shortName, name }: Body): string {
  return shortName ?? name;
}

function planText({ plan, since }: Entry, language: Language): string {
  const title = plan === null ? marks.noPlan[language] : plan.title;
  return since === null ? title : `${title}\n· ${since.id}${since.date === null ? '' : ` (${since.date})`}`;
}

function shortBodies(entries: Entry[]): [string, string][] {
  const bodies = entries.flatMap(({ via, others }) => [...(via ? [via] : []), ...others.map(({ body }) => body)]);
  return bodies.flatMap(({ shortName, name }) => (shortName === null ? [] : [[shortName, name]]));
}

function acts(entries: Entry[]): [string, string][] {
  const since = entries.flatMap((entry) => (entry.since ? [entry.since] : []));
  return since.map((act) => [act.id, actText(act)]);
}

function actText({ number, date, title }: Act): string {
  const place = [...(number === null ? [] : [`№ ${number}`]), ...(date === null ? [] : [date])].join(', ');
  return place === '' ? title : `${place}. ${title}`;
}
