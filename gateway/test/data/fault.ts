/** What is wrong in the data, where, and how it is mended. */
export interface Fault {
  file: string;
  row: string;
  field: string;
  says: string;
  mend: string;
}

export function faultText({ file, row, field, says, mend }: Fault): string {
  const place = [`${file}.json`, row, field].filter((part) => part !== '').join(' ');
  return `${place}: ${says}. ${mend}.`;
}
