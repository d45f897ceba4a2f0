import { serveJson } from '../../contenders/serve-json.ts';

// The least that a request can take between two processes of this machine.
await serveJson(Number(process.env['PORT']), () => Promise.resolve('{}'));
console.log('round trips are ready');
