/** Tells a person at a terminal what is being done, in one line that does not stay; nobody else. */
export function createProgress(stream: { isTTY?: boolean; write: (text: string) => unknown }) {
  const show = (text: string) => stream.isTTY && stream.write(`\r\x1b[2K${text}`);
  return {
    tell: (step: string) => void show(`${step} …`),
    clear: () => void show(''),
  };
}
