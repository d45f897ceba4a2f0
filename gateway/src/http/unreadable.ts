import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { refusal } from './refusals.ts';
import { securityHeaders } from './security-headers.ts';

const said: Record<string, { status: number; message: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not come in time.' },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The headers, the address among them, are too long: send the operation in the body of a POST.',
  },
};
const unreadable = { status: 400, message: 'What came is not HTTP.' };

/** Answers, in GraphQL's shape, what Node could not read as a request, and closes the connection. */
export function refuseUnreadable({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const { status, message } = said[code] ?? unreadable;
  const body = JSON.stringify(refusal(message));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write([...head, '', body].join('\r\n'));
  socket.destroySoon();
}
