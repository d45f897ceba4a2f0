/** Names that carry over, and that no row of the data has: of treaties and of a resolution. */
export const otherNames = [
  'International Covenant on Civil and Political Rights',
  'Rome Statute of the International Criminal Court',
  'Optional Protocol to the Convention against Torture',
  'Convention on the Non-Applicability of Statutory Limitations to War Crimes and Crimes against Humanity',
  'Human Rights Council resolution 9/12',
];
