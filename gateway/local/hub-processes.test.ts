import { expect, test } from 'vitest';
import { hubProcesses } from './hub-processes.ts';
import { portsFrom } from './ports.ts';

const databaseUrls = {
  labour: 'postgresql://l',
  justice: 'postgresql://j',
  foreign_affairs: 'postgresql://f',
  education: 'postgresql://e',
};
const options = { root: '/hub', ports: portsFrom(4000), databaseUrls, environment: { PATH: '/bin' } };
const [ministries = [], gateways = []] = hubProcesses(options);

test('each ministry gets its own port and database, and prepares that', () => {
  expect(
    ministries.map(({ name, port, environment }) => [name, port, environment['PORT'], environment['DATABASE_URL']]),
  ).toEqual([
    ['labour', 4001, '4001', 'postgresql://l'],
    ['justice', 4002, '4002', 'postgresql://j'],
    ['foreign-affairs', 4003, '4003', 'postgresql://f'],
    ['education', 4004, '4004', 'postgresql://e'],
  ]);
  expect(ministries[2]).toEqual({
    name: 'foreign-affairs',
    script: '/hub/subgraphs/foreign-affairs/src/main.ts',
    port: 4003,
    environment: {
      PATH: '/bin',
      NODE_COMPILE_CACHE: '/hub/node_modules/.cache/node',
      HOST: '127.0.0.1',
      PORT: '4003',
      LOG_FORMAT: 'json',
      DATABASE_URL: 'postgresql://f',
      PREPARE_DATABASE: 'true',
    },
  });
});

test('justice alone knows where the owners’ files are', () => {
  const folders = ministries.map(({ environment }) => environment['REGISTER_FROM']);
  expect(folders).toEqual([
    undefined,
    '/hub/subgraphs/labour/data,/hub/subgraphs/education/data',
    undefined,
    undefined,
  ]);
});

test('the gateway is told the ministries’ addresses and no database', () => {
  expect(gateways).toEqual([
    {
      name: 'gateway',
      script: '/hub/gateway/src/main.ts',
      port: 4000,
      environment: {
        PATH: '/bin',
        NODE_COMPILE_CACHE: '/hub/node_modules/.cache/node',
        HOST: '127.0.0.1',
        PORT: '4000',
        LOG_FORMAT: 'json',
        LABOUR_URL: 'http://127.0.0.1:4001/graphql',
        JUSTICE_URL: 'http://127.0.0.1:4002/graphql',
        FOREIGN_AFFAIRS_URL: 'http://127.0.0.1:4003/graphql',
        EDUCATION_URL: 'http://127.0.0.1:4004/graphql',
      },
    },
  ]);
});
