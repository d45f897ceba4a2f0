import type { CodegenConfig } from '@graphql-codegen/cli';

const kit = (name: string) => `@ortaq/kit/subgraph#${name}`;

/** Value types that every ministry resolves with the kit. */
const sharedMappers = {
  Deliverable: kit('Deliverable'),
  Funding: kit('Funding'),
  Indicator: kit('Indicator'),
  IndicatorValue: kit('IndicatorValue'),
  LocalizedText: kit('LocalizedText'),
  ProgressEntry: kit('ProgressEntry'),
  Recurrence: kit('BoundedRecurrence'),
  SdgRef: kit('SdgRef'),
  SourceRef: kit('SourceRef'),
  TextVersion: kit('TextVersion'),
};

/**
 * Resolver types of one ministry, from its SDL. `mappers` name the type that a resolver
 * returns for a GraphQL type: a row, where the fields are resolved from it.
 */
function ministry(name: string, mappers: Record<string, string>): CodegenConfig['generates'] {
  return {
    [`subgraphs/${name}/src/generated/graphql.ts`]: {
      schema: ['schema/common.graphql', `schema/ministries/${name}/*.graphql`],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        mappers: { ...sharedMappers, ...mappers },
        mapperTypeSuffix: 'Row',
        contextType: '../context.ts#Context',
        enumsAsTypes: true,
        useTypeImports: true,
        noSchemaStitching: true,
        maybeValue: 'T | null | undefined',
        scalars: {
          ID: 'string',
          Date: { input: 'string', output: 'Date | string' },
          DateTime: { input: 'Date', output: 'Date | string' },
        },
      },
    },
  };
}

export default {
  generates: {
    ...ministry('education', {
      EducationMeasure: '../measure/measure.mapper.ts#MeasureRow',
      EducationMeasureConnection: '../measure/measure.mapper.ts#MeasureConnection',
      EducationProgramme: '../programme/programme.mapper.ts#EducationProgrammeRow',
    }),
    ...ministry('justice', {
      Agency: '../agency/agency.mapper.ts#AgencyRow',
      AgencyConnection: '../agency/agency.mapper.ts#AgencyConnection',
      AgencyCount: '../summary/summary.mapper.ts#AgencyCount',
      AgencyWorkload: '../agency/workload.mapper.ts#Workload',
      EducationMeasure: '../register/register.mapper.ts#MeasureRef',
      JusticeMeasure: '../register/register.mapper.ts#MeasureRef',
      LabourMeasure: '../register/register.mapper.ts#MeasureRef',
      LegalAct: '../legal-act/legal-act.mapper.ts#LegalActRow',
      Measure: '../register/register.mapper.ts#MeasureRef',
      MeasureConnection: '../register/register.mapper.ts#MeasureConnection',
      MeasureRelation: '../register/register.mapper.ts#MeasureRelationRow',
      MeasureSummary: '../summary/summary.mapper.ts#Summary',
      Plan: '../plan/plan.mapper.ts#PlanRow',
      PlanCount: '../summary/summary.mapper.ts#PlanCount',
      PlanSection: '../plan/plan.mapper.ts#PlanSectionRow',
      RegisteredMeasure: '../register/register.mapper.ts#RegisteredMeasureRow',
      Responsibility: '../responsibility/responsibility.mapper.ts#ResponsibilityRow',
      ResponsibilityConnection: '../responsibility/responsibility.mapper.ts#ResponsibilityConnection',
    }),
    ...ministry('labour', {
      DigitalSystem: '../digital-system/digital-system.mapper.ts#DigitalSystemRow',
      LabourMeasure: '../measure/measure.mapper.ts#MeasureRow',
      LabourMeasureConnection: '../measure/measure.mapper.ts#MeasureConnection',
      PolicyDirection: '../direction/direction.mapper.ts#PolicyDirectionRow',
    }),
  },
} satisfies CodegenConfig;
