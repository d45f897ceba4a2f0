/** The types that resolvers return for GraphQL types, where they are not those of the SDL: rows, mostly. */
export const mappers = {
  EducationMeasure: '../measure/measure.mapper.ts#MeasureRow',
  EducationMeasureConnection: '../measure/measure.mapper.ts#MeasureConnection',
  EducationProgramme: '../programme/programme.mapper.ts#EducationProgrammeRow',
  EducationProgrammeHit: '../programme/programme.mapper.ts#EducationProgrammeHit',
};
