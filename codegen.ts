import type { CodegenConfig } from '@graphql-codegen/cli';

const kit = (name: string) => `@ortaq/kit/subgraph#${name}`;

const scalars = {
  ID: 'string',
  Date: { input: 'string', output: 'Date | string' },
  DateTime: { input: 'Date', output: 'Date | string' },
};

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
  Search: kit('SearchRoot'),
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
        scalars,
      },
    },
  };
}

/** Result and variable types of the operations that our own tools send. */
const operations: CodegenConfig['generates'] = {
  'gateway/src/generated/operations.ts': {
    schema: 'schema/api.graphql',
    documents: 'schema/operations/**/*.graphql',
    plugins: ['typescript-operations'],
    config: { enumsAsTypes: true, useTypeImports: true, scalars: { ID: 'string', Date: 'string', DateTime: 'string' } },
  },
};

export default {
  generates: {
    ...operations,
    ...ministry('education', {
      EducationMeasure: '../measure/measure.mapper.ts#MeasureRow',
      EducationMeasureConnection: '../measure/measure.mapper.ts#MeasureConnection',
      EducationProgramme: '../programme/programme.mapper.ts#EducationProgrammeRow',
      EducationProgrammeHit: '../programme/programme.mapper.ts#EducationProgrammeHit',
    }),
    ...ministry('foreign-affairs', {
      AffectedGroup: '../vocabulary/vocabulary.mapper.ts#Term',
      Agency: '../agency/agency.mapper.ts#AgencyRef',
      Assessment: '../assessment/assessment.mapper.ts#AssessmentRow',
      Cluster: '../vocabulary/vocabulary.mapper.ts#ClusterTerm',
      ClusterCount: '../follow-up/follow-up.mapper.ts#ClusterCount',
      FollowUp: '../follow-up/follow-up.mapper.ts#FollowUp',
      Instrument: '../instrument/instrument.mapper.ts#InstrumentRow',
      InstrumentHit: '../instrument/instrument.mapper.ts#InstrumentHit',
      InstrumentMilestone: '../instrument/instrument.mapper.ts#Milestone',
      Measure: '../measure/measure.mapper.ts#MeasureRef',
      MeasureLink: '../measure/measure.mapper.ts#MeasureLinkRow',
      Meeting: '../meeting/meeting.mapper.ts#MeetingRow',
      MeetingConnection: '../meeting/meeting.mapper.ts#MeetingConnection',
      Participation: '../participation/participation.mapper.ts#ParticipationRow',
      Person: '../person/person.mapper.ts#PersonRow',
      PersonConnection: '../person/person.mapper.ts#PersonConnection',
      PositionStatement: '../position/position.mapper.ts#PositionStatementRow',
      Post: '../person/person.mapper.ts#Post',
      Proposal: '../proposal/proposal.mapper.ts#ProposalRow',
      ProposalConnection: '../proposal/proposal.mapper.ts#ProposalConnection',
      Recommendation: '../recommendation/recommendation.mapper.ts#RecommendationRow',
      RecommendationConnection: '../recommendation/recommendation.mapper.ts#RecommendationConnection',
      Review: '../review/review.mapper.ts#ReviewRow',
      State: '../vocabulary/vocabulary.mapper.ts#StateTerm',
      StateHit: '../vocabulary/vocabulary.mapper.ts#StateHit',
      StateResponse: '../response/response.mapper.ts#ResponseRow',
      Statement: '../statement/statement.mapper.ts#StatementRow',
      Theme: '../vocabulary/vocabulary.mapper.ts#Term',
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
    }),
    ...ministry('labour', {
      Consultation: '../consultation/consultation.mapper.ts#ConsultationRow',
      DigitalSystem: '../digital-system/digital-system.mapper.ts#DigitalSystemRow',
      DigitalSystemHit: '../digital-system/digital-system.mapper.ts#DigitalSystemHit',
      LabourMeasure: '../measure/measure.mapper.ts#MeasureRow',
      LabourMeasureConnection: '../measure/measure.mapper.ts#MeasureConnection',
      PolicyDirection: '../direction/direction.mapper.ts#PolicyDirectionRow',
      PolicyDirectionHit: '../direction/direction.mapper.ts#PolicyDirectionHit',
    }),
  },
} satisfies CodegenConfig;
