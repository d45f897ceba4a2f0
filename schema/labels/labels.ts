import common from './common.json' with { type: 'json' };
import education from './education.json' with { type: 'json' };
import foreignAffairs from './foreign-affairs.json' with { type: 'json' };
import hub from './hub.json' with { type: 'json' };
import justice from './justice.json' with { type: 'json' };
import labour from './labour.json' with { type: 'json' };

/** A term in the hub's three languages, short enough for a badge. */
export interface Label {
  kk: string;
  ru: string;
  en: string;
}

/** A language, as labels write it or as the schema's `Language` does. */
export type LabelLanguage = keyof Label | Uppercase<keyof Label>;

/** What types are called and, of an enum, its values, by the ministry that keeps the words. */
export const labels = { ...common, ...education, ...foreignAffairs, ...hub, ...justice, ...labour };

type Labels = typeof labels;

/** The schema's enums by name. */
export type EnumName = { [Name in keyof Labels]: Labels[Name] extends { values: object } ? Name : never }[keyof Labels];

/** The values of one of the schema's enums. */
export type EnumValue<Name extends EnumName> = keyof Labels[Name]['values'] & string;

/**
 * What a person reads for a value of an enum, such as «Жоспарланған» for `MeasureStatus.PLANNED` in Kazakh. A value that
 * these labels are too old to know comes back as it is.
 */
export function label<Name extends EnumName>(name: Name, value: EnumValue<Name>, language: LabelLanguage): string {
  const known: Record<string, Label> = labels[name].values;
  return known[value]?.[keyOf(language)] ?? value;
}

/** What a type is called, such as «Іс-шара» for `Measure` in Kazakh: every enum has a name, and the main types. */
export function typeLabel(name: keyof Labels, language: LabelLanguage): string {
  return labels[name].name[keyOf(language)];
}

const keyOf = (language: LabelLanguage) => language.toLowerCase() as keyof Label;
