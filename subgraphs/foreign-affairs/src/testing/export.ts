/** An export of UPR Info's database with these rows; what a row does not say is as in most real ones. */
export function exportOf(
  ...rows: Partial<Record<'To' | 'Text' | 'From' | 'Response' | 'Action' | 'Issue' | 'Session', string>>[]
): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((given) => {
    const row = {
      To: 'Kazakhstan',
      Text: 'Ratify',
      From: 'Chile',
      Response: 'Accepted',
      Action: '5',
      Issue: 'Labour',
      Session: '20',
      ...given,
    };
    return [
      row.To,
      'Asia',
      'OIC, CIS',
      row.Text,
      row.From,
      'GRULAC',
      'OAS, OEI',
      row.Response,
      row.Action,
      row.Issue,
      row.Session,
    ]
      .map(quoted)
      .join(',');
  });
  return ['To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session', ...lines, ''].join('\n');
}

const macRoman = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('macintosh').decode(Uint8Array.of(byte)), byte] as const),
);

/** A text as UPR Info's own files are: Mac-Roman with bare CR line ends. */
export function asMacRoman(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll(/\r?\n/g, '\r'), (character) => {
    const byte = macRoman.get(character);
    if (byte === undefined) throw new Error(`Mac-Roman has no "${character}"`);
    return byte;
  });
}
