import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

/**
 * The least server there is: each request's body, whatever its path, is answered with JSON. It ends with the process that
 * started it.
 */
export async function serveJson(port: number, answer: (body: string) => Promise<string>): Promise<void> {
  const server = createServer(async (request, response) => {
    const text = await answer(await read(request)).catch((error: Error) => {
      console.error(error);
      return JSON.stringify({ errors: [{ message: error.message }] });
    });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  process.once('disconnect', () => process.exit());
}

function read(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}
