import type { FollowUpMatrixQuery, Language } from '../generated/operations.ts';
import { marks } from './labels.ts';

type Recommendation = NonNullable<FollowUpMatrixQuery['review']>['recommendations']['nodes'][number];
type Measure = NonNullable<Recommendation['measures'][number]>;
type Responsibility = NonNullable<Measure['responsibilities']>[number];

export interface Agency {
  name: string;
  /** False where the source does not name the body. */
  stated: boolean;
}

/** An agency by name, or by id while justice cannot be read. */
export function agencyOf({ agency, stated }: Pick<Responsibility, 'agency' | 'stated'>): Agency {
  return { name: agency.name?.in.value ?? agency.id, stated };
}

/** An agency's name; one that the source does not name says so. */
export function agencyText({ name, stated }: Agency, language: Language): string {
  return stated ? name : `${name} (${marks.inferred[language]})`;
}
