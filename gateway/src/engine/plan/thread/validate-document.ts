import { buildSchema, type DocumentNode, parse, validate } from 'graphql';
import { checkDates } from '../../../admission/dates.ts';

/** What is wrong with a document, as it passes from thread to thread. */
export interface DocumentFault {
  message: string;
  locations: readonly { line: number; column: number }[];
}

export interface ValidatorSettings {
  /** The API's schema as SDL. */
  api: string;
  /** Whether `Date` and `DateTime` are the hub's. */
  hasDates: boolean;
}

/** Validates documents over an API's schema as the hub's main thread would. */
export function createValidation({ api, hasDates }: ValidatorSettings): (text: string) => DocumentFault[] {
  const schema = buildSchema(api, { assumeValid: true, noLocation: true });
  if (hasDates) checkDates(schema);
  return (text) => {
    const document = parsed(text);
    if (!document) return [];
    try {
      return validate(schema, document).map(({ message, locations = [] }) => ({ message, locations }));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [{ message: 'The document nests too deep to be validated.', locations: [] }];
    }
  };
}

/** What is not GraphQL, or nested too deep to be read, the main thread tells of in its own words. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
