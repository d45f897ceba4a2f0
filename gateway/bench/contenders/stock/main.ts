import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { PORT = '', SUPERGRAPH = '' } = process.env;

const gateway = new ApolloGateway({ supergraphSdl: await readFile(SUPERGRAPH, 'utf8') });
const server = new ApolloServer({ gateway });
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(PORT) } });
process.once('disconnect', () => process.exit());
console.log('stock is ready');
