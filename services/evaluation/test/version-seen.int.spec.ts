import { aCaller } from '@goldkey/testing';
import { EvaluationWorld } from './evaluation-world.js';
import { doorsOf } from './world-doors.js';

let world: EvaluationWorld;
let doors: Awaited<ReturnType<typeof doorsOf>>;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-06T09:00:00+08:00');
  doors = await doorsOf(world);
});
afterAll(async () => {
  await doors?.close();
  await world?.close();
});

const of = (subject: string) =>
  aCaller({ subject, employeeId: `e-${subject}`, permissions: ['evaluation:read', 'evaluation:rulebook'] });
const author = of('author');
const second = of('second');
let sent = 0;
const act = (path: string, body: object, as: typeof author, version: number, method: 'POST' | 'PUT' = 'POST') => {
  sent += 1;
  const headers = { 'idempotency-key': `act-${sent}`, 'if-match': `"${version}"` };
  return doors.service.request({ method, url: `/api/evaluation/rulebook/versions/${path}`, as, body, headers });
};

test('what was changed since somebody looked at it is neither approved, returned nor given up unseen', async () => {
  const content = { from: `${new Date().getFullYear() + 1}-03-01`, note: 'The lost zeros.' };
  const numbers = (fine: string) => ({ ...content, overrides: { 'M-04': { fine } } });
  await doors.post('rulebook/versions', { id: 'seen', ...numbers('20.00') }, author);
  await doors.post('rulebook/versions/seen/proposal', {}, author);
  const looked = (await doors.get('rulebook/versions/seen', second)).body.version;
  await doors.post('rulebook/versions/seen/return', { reason: 'One moment.' }, author);
  const own = (await doors.get('rulebook/versions/seen', author)).body.version;
  expect((await act('seen', numbers('9000.00'), author, own, 'PUT')).status).toBe(200);
  await doors.post('rulebook/versions/seen/proposal', {}, author);
  for (const [path, body] of [
    ['seen/approval', {}],
    ['seen/return', { reason: 'No.' }],
    ['seen/withdrawal', {}],
  ] as const)
    expect((await act(path, body, second, looked)).body.code).toBe('evaluation.stale-version');
  const now = (await doors.get('rulebook/versions/seen', second)).body.version;
  expect((await act('seen/approval', {}, second, now)).body.state).toBe('approved');
});
