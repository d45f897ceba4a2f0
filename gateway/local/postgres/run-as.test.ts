import { expect, test } from 'vitest';
import { invocation, ordinaryUsers } from './run-as.ts';

const user = { name: 'daemon', uid: 1, gid: 2 };

test('a namespace wraps the program, another user only marks it', () => {
  expect(invocation({ kind: 'self' }, '/bin/initdb', ['-D', 'x'])).toMatchObject({
    command: '/bin/initdb',
    args: ['-D', 'x'],
  });
  expect(invocation({ kind: 'namespace', user }, '/bin/initdb', ['-D', 'x'])).toMatchObject({
    command: 'unshare',
    args: ['--user', '--map-user=1', '--map-group=2', '/bin/initdb', '-D', 'x'],
  });
  expect(invocation({ kind: 'user', user }, '/bin/initdb', ['-D', 'x'])).toMatchObject({
    command: '/bin/initdb',
    args: ['-D', 'x'],
    options: { uid: 1, gid: 2, cwd: '/' },
  });
});

test('users are read in the file’s order, without root and without broken lines', () => {
  const passwd =
    'root:x:0:0:root:/root:/bin/bash\n\nbroken\ndaemon:x:1:2:daemon:/usr/sbin:/usr/sbin/nologin\nnobody:x:65534:65534::/:\n';
  expect(ordinaryUsers(passwd)).toEqual([user, { name: 'nobody', uid: 65_534, gid: 65_534 }]);
});
