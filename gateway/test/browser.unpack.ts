import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

// Unpacks npm's Chromium, and the libraries that a small Linux lacks, into TMPDIR: the package
// knows no other place.
await chromium.executablePath();
await inflate(join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br'));
