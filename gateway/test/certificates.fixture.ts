import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

/** An authority that certifies processes of loopback, its own certificate in a file. */
export interface Authority {
  ca: string;
  /** Files of a certificate for a name, and of its key. */
  certify: (name: string) => Promise<{ cert: string; key: string }>;
}

const settings = { keyType: 'ec', algorithm: 'sha256' } as const;
const named = (value: string) => [{ name: 'commonName', value }];

export async function createAuthority(folder: string, name: string): Promise<Authority> {
  const file = async (ending: string, text: string) => {
    const place = path.join(folder, `${name}-${ending}.pem`);
    await writeFile(place, text);
    return place;
  };
  const own = await generate(named(name), {
    ...settings,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    ca: await file('ca', own.cert),
    async certify(subject) {
      const made = await generate(named(subject), {
        ...settings,
        ca: { key: own.private, cert: own.cert },
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
          { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
        ],
      });
      return { cert: await file(`${subject}-cert`, made.cert), key: await file(`${subject}-key`, made.private) };
    },
  };
}
