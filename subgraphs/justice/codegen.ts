import { measureOwners } from '@ortaq/schema/ministries';

/** The types that resolvers return for GraphQL types, where they are not those of the SDL: rows, mostly. */
export const mappers = {
  ...Object.fromEntries(
    measureOwners.map(({ measureType }) => [measureType, '../register/register.mapper.ts#MeasureRef']),
  ),
  Agency: '../agency/agency.mapper.ts#AgencyRow',
  AgencyConnection: '../agency/agency.mapper.ts#AgencyConnection',
  AgencyCount: '../summary/summary.mapper.ts#AgencyCount',
  AgencyWorkload: '../agency/workload.mapper.ts#Workload',
  FocalPoint: '../agency/agency.mapper.ts#FocalPointRow',
  LegalAct: '../legal-act/legal-act.mapper.ts#LegalActRow',
  LegalActConnection: '../legal-act/legal-act.mapper.ts#LegalActConnection',
  Measure: '../register/register.mapper.ts#MeasureRef',
  MeasureConnection: '../register/register.mapper.ts#MeasureConnection',
  MeasureRelation: '../register/register.mapper.ts#MeasureRelationRow',
  MeasureSummary: '../summary/summary.mapper.ts#Summary',
  Plan: '../plan/plan.mapper.ts#PlanRow',
  PlanCount: '../summary/summary.mapper.ts#PlanCount',
  PlanHit: '../plan/plan.mapper.ts#PlanHit',
  PlanSection: '../plan/plan.mapper.ts#PlanSectionRow',
  RegisteredMeasure: '../register/register.mapper.ts#RegisteredMeasureRow',
  Responsibility: '../responsibility/responsibility.mapper.ts#ResponsibilityRow',
  ResponsibilityConnection: '../responsibility/responsibility.mapper.ts#ResponsibilityConnection',
  ResponsibilityCount: '../responsibility-matrix/responsibility-matrix.mapper.ts#ResponsibilityCount',
};
