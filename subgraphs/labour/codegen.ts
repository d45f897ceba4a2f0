/** The types that resolvers return for GraphQL types, where they are not those of the SDL: rows, mostly. */
export const mappers = {
  Consultation: '../consultation/consultation.mapper.ts#ConsultationRow',
  DigitalSystem: '../digital-system/digital-system.mapper.ts#DigitalSystemRow',
  DigitalSystemHit: '../digital-system/digital-system.mapper.ts#DigitalSystemHit',
  LabourMeasure: '../measure/measure.mapper.ts#MeasureRow',
  LabourMeasureConnection: '../measure/measure.mapper.ts#MeasureConnection',
  PolicyDirection: '../direction/direction.mapper.ts#PolicyDirectionRow',
  PolicyDirectionHit: '../direction/direction.mapper.ts#PolicyDirectionHit',
};
