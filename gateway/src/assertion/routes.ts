import { assertion } from '@ortaq/schema/wire';
import type { FastifyInstance } from 'fastify';
import type { SigningKeys } from './signing-keys.ts';

/** Publishes the keys that the gateway signs with, as a JWK set. */
export function keysRoute(app: FastifyInstance, { published }: SigningKeys): void {
  app.get(assertion.keysPath, (_request, reply) =>
    reply.type('application/jwk-set+json').header('cache-control', 'public, max-age=60').send(published),
  );
}
