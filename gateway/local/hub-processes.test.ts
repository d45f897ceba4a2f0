import { expect, test } from 'vitest';
import { type Database, databases } from './database-names.ts';
import { hubProcesses } from './hub-processes.ts';
import { portsFrom } from './ports.ts';

const databaseUrls = Object.fromEntries(
  Object.values(databases).map((database) => [database, `postgresql://${database}`]),
) as Record<Database, string>;
const options = {
  root: '/hub',
  folder: '/hub/.data',
  ports: portsFrom(4000),
  databaseUrls,
  hubDatabase: { url: 'postgresql://hub', ownerUrl: 'postgresql://hub_owner' },
  environment: { PATH: '/bin' },
};
const [ministries = [], gateways = []] = hubProcesses(options);

test('each ministry gets its own port and database, and prepares that', () => {
  const own = ministries.map(({ name, port, environment: { PORT, DATABASE_URL } }) => [name, port, PORT, DATABASE_URL]);
  expect(own.slice(0, 4)).toEqual([
    ['labour', 4001, '4001', 'postgresql://labour'],
    ['justice', 4002, '4002', 'postgresql://justice'],
    ['foreign-affairs', 4003, '4003', 'postgresql://foreign_affairs'],
    ['education', 4004, '4004', 'postgresql://education'],
  ]);
  expect(ministries[2]).toEqual({
    name: 'foreign-affairs',
    script: '/hub/subgraphs/foreign-affairs/src/main.ts',
    port: 4003,
    environment: {
      PATH: '/bin',
      NODE_COMPILE_CACHE: '/hub/node_modules/.cache/node',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '4003',
      LOG_FORMAT: 'json',
      DATABASE_URL: 'postgresql://foreign_affairs',
      GATEWAY_KEYS: '/hub/.data/gateway-keys.json',
      PREPARE_DATABASE: 'true',
    },
  });
});

test('justice alone knows where the owners’ files are', () => {
  const told = ministries.filter(({ environment }) => 'REGISTER_FROM' in environment);
  expect(told.map(({ name }) => name)).toEqual(['justice']);
  const folders = told[0]?.environment['REGISTER_FROM']?.split(',');
  expect(folders?.slice(0, 2)).toEqual(['/hub/subgraphs/labour/data', '/hub/subgraphs/education/data']);
  expect(folders).not.toContain('/hub/subgraphs/justice/data');
  expect(folders).not.toContain('/hub/subgraphs/foreign-affairs/data');
});

test('the gateway trusts the hub’s own issuer, whose key no process gets', () => {
  const [gateway] = gateways;
  expect(JSON.parse(gateway?.environment['TOKEN_ISSUERS'] ?? '')).toEqual([
    { issuer: 'urn:ortaq:local', audience: 'ortaq', jwksFile: '/hub/.data/token-keys.json' },
  ]);
  expect(JSON.stringify([ministries, gateways])).not.toContain('token-key.json');
});

test('the gateway is told the ministries’ addresses, its keys and no ministry’s database', () => {
  expect(gateways).toEqual([
    {
      name: 'gateway',
      script: '/hub/gateway/src/main.ts',
      port: 4000,
      environment: expect.objectContaining({
        PATH: '/bin',
        NODE_COMPILE_CACHE: '/hub/node_modules/.cache/node',
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '4000',
        ASSERTION_KEYS: '/hub/.data/gateway-key.pem',
        EXCHANGE_LOG_KEY: '/hub/.data/exchange-log-key.pem',
        LOG_FORMAT: 'json',
        LABOUR_URL: 'http://127.0.0.1:4001/graphql',
        JUSTICE_URL: 'http://127.0.0.1:4002/graphql',
        FOREIGN_AFFAIRS_URL: 'http://127.0.0.1:4003/graphql',
        EDUCATION_URL: 'http://127.0.0.1:4004/graphql',
      }),
    },
  ]);
  const environment = Object.entries(gateways[0]?.environment ?? {});
  expect(environment.filter(([name, value]) => name.includes('DATABASE') || value.includes('postgresql'))).toEqual([
    ['HUB_DATABASE_URL', 'postgresql://hub'],
    ['HUB_OWNER_DATABASE_URL', 'postgresql://hub_owner'],
  ]);
});
