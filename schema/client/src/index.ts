export type { Answer, MissingMinistry } from './answer.ts';
export * from './generated/graphql.ts';
export { HubError, type HubErrorCode, type HubFault } from './hub-error.ts';
export {
  type EnumName,
  type EnumValue,
  label,
  type Label,
  type LabelLanguage,
  labels,
  typeLabel,
} from '../../labels/labels.ts';
export { type CallOptions, type ClientOptions, createClient, type TrustedDocument } from './query.ts';
