import type { Language } from '../generated/operations.ts';
import { marks } from '../report/labels.ts';

export interface Agency {
  name: string;
  /** False where the source does not name the body. */
  stated: boolean;
}

interface Answering {
  agency: { id: string; name?: { in: { value: string } } | null };
  stated: boolean;
}

/** An agency by name, or by id while justice cannot be read. */
export function agencyOf({ agency, stated }: Answering): Agency {
  return { name: agency.name?.in.value ?? agency.id, stated };
}

/** An agency's name; one that the source does not name says so. */
export function agencyText({ name, stated }: Agency, language: Language): string {
  return stated ? name : `${name} (${marks.inferred[language]})`;
}
