import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { environmentForCommand, searchPath } from '../local/config.ts';
import { root } from './hub.fixture.ts';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const placesOnMac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Whatever the page asks for by name but the machine itself is not found. */
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** A browser without a window: the machine's own Chrome or Chromium, else the Chromium that npm brings for Linux. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [...names.flatMap(placesOf), ...placesOnMac];
  for (const executablePath of installed) {
    // What is found may be a stub that only tells where to get a browser.
    const browser = (await isThere(executablePath)) ? await launch(executablePath).catch(() => null) : null;
    if (browser !== null) return browser;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is no browser here: install Chrome or Chromium.');
  }
  const folder = await unpackedChromium();
  return launch(join(folder, 'chromium'), { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') });
}

function launch(executablePath: string, environment: Record<string, string> = {}): Promise<Browser> {
  const env = { ...environmentForCommand(), ...environment };
  return chromium.launch({ executablePath, env, args: [onlyThisMachine] });
}

function placesOf(name: string): string[] {
  return searchPath()
    .split(delimiter)
    .map((folder) => join(folder, name));
}

/** Where npm's Chromium is unpacked: once for each version, which takes 2 s. */
async function unpackedChromium(): Promise<string> {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(root, 'node_modules', '.cache', 'ortaq', `chromium-${version}`);
  if (await isThere(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const script = fileURLToPath(new URL('browser.unpack.ts', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...environmentForCommand(), TMPDIR: partial },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`Chromium could not be unpacked: exit code ${code}`);
  // Another process may have been faster.
  await rename(partial, folder).catch(() => rm(partial, { recursive: true }));
  return folder;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
