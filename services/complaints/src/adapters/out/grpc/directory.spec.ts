import { Fault } from '@goldkey/postgres';
import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import { staffDirectory } from './directory.js';

const client = (call: () => Promise<unknown>) => ({ call, listen: () => () => undefined, close: () => undefined });
const asking = (answer: () => Promise<unknown>) =>
  staffDirectory({ staffing: client(answer) as GrpcClient, identity: client(answer) as GrpcClient });

test('who may handle is not known where identity is away, or of the release before and cannot be asked', async () => {
  const away = asking(() => Promise.reject(new Fault('identity', 'away')));
  expect(await away.mayHandle('e-1', 'p-1')).toBeUndefined();
  const before = asking(() => Promise.reject(new RemoteRefusal('unimplemented', 12, undefined)));
  expect(await before.mayHandle('e-1', 'p-1')).toBeUndefined();
  const broken = asking(() => Promise.reject(new RemoteRefusal('permission denied', 7, undefined)));
  await expect(broken.mayHandle('e-1', 'p-1')).rejects.toThrow('permission denied');
});

test('nobody on the list may; the contract leaves an empty one out', async () => {
  expect(await asking(async () => ({ employeeIds: ['e-1'] })).mayHandle('e-1', 'p-1')).toBe(true);
  expect(await asking(async () => ({ employeeIds: ['e-2'] })).mayHandle('e-1', 'p-1')).toBe(false);
  expect(await asking(async () => ({})).mayHandle('e-1', 'p-1')).toBe(false);
});
