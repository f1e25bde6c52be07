import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { fileDoors, PDF, PNG } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { head, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
let worker: Caller;
let colleague: Caller;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  worker = await somebody();
  colleague = await somebody();
});
afterAll(() => world?.close());

/** Of the property's people, with no permission at all. */
const somebody = async (): Promise<Caller> => {
  const { employeeId } = await world.appointed(here);
  const scope = { all: false, properties: [here.propertyId] } as const;
  return aCaller({ subject: `account-${employeeId}`, employeeId, permissions: [], scope });
};
const filesOf = (record: string) => fileDoors(world.service, () => `/api/staffing/${record}`);
const names = ({ json }: { json: { items: { name: string }[] } }) => json.items.map(({ name }) => name);

test('the scan of a certificate is added by who keeps the file; its holder sees it, colleagues and strangers do not', async () => {
  const terms = { craft: '电工', number: 'D-1', validFrom: '2026-01-01', validUntil: '2028-12-31' };
  const { id } = await world.made('certificates', { employeeId: worker.employeeId, ...terms }, here.manager);
  const files = filesOf(`certificates/${id}`);
  const added = await files.add(here.manager, PDF, { name: '电工证.pdf' });
  expect(added).toMatchObject({ status: 200, json: { mayAdd: true, items: [{ name: '电工证.pdf' }] } });
  const [{ id: fileId }] = added.json.items;

  const own = await files.list(worker);
  expect(own.json).toMatchObject({ mayAdd: false, items: [{ id: fileId, mayTakeAway: false }] });
  expect(await files.show(fileId, worker)).toMatchObject({ status: 200, bytes: PDF });
  expect((await files.add(worker, PNG)).status).toBe(403);
  for (const other of [colleague, there.manager]) {
    expect((await files.list(other)).status).toBe(404);
    expect((await files.show(fileId, other)).status).toBe(404);
  }
  // Known by its id, it is found through no other record.
  const { id: others } = await world.made('certificates', { employeeId: there.managerId, ...terms, number: 'D-2' });
  expect((await filesOf(`certificates/${others}`).show(fileId, there.manager)).status).toBe(404);
  expect((await files.add(there.manager, PDF)).status).toBe(404);
  const { history } = (await world.get(`certificates/${id}`, here.manager)).body;
  expect(history.at(-1)).toMatchObject({ change: 'file-added', data: { contentType: 'application/pdf' } });

  await world.post(`certificates/${id}/withdrawal`, { reason: '登记错人' }, { as: here.manager, version: 1 });
  expect((await files.add(here.manager, PNG)).json.code).toBe('staffing.certificate-withdrawn');
});

test('the scans of staff of the group are for who sees the group, and for whose they are', async () => {
  const employeeId = await world.hire();
  const terms = { employeeId, craft: '电梯', number: 'L-1', validFrom: '2026-01-01', validUntil: '2028-12-31' };
  const { id } = await world.made('certificates', terms);
  const files = filesOf(`certificates/${id}`);
  const [{ id: fileId }] = (await files.add(head, PNG)).json.items;
  const own = { ...worker, subject: 'account-group', employeeId };
  expect((await files.show(fileId, own)).status).toBe(200);
  for (const other of [here.manager, worker]) expect((await files.list(other)).status).toBe(404);
});

test('who is away adds the doctor’s note, after the approval too; who decides about leave sees it and nobody else', async () => {
  const wish = { leaveKind: 'sick', from: '2026-12-01', until: '2026-12-02', reason: '感冒' };
  const { id } = await world.made('leave-requests', wish, worker);
  const files = filesOf(`roster-requests/${id}`);
  expect(names(await files.add(worker, PNG, { name: '病假条' }))).toEqual(['病假条']);
  const wrong = randomUUID();
  await files.add(worker, PDF, { id: wrong, name: '拿错了' });
  expect(names(await files.takeAway(wrong, worker))).toEqual(['病假条']);

  const approved = await world.post(`roster-requests/${id}/approval`, {}, { as: here.manager, version: 1 });
  expect(approved.status).toBe(200);
  expect(names(await files.add(worker, PDF, { name: '出院小结' }))).toEqual(['病假条', '出院小结']);
  const seen = await files.list(here.manager);
  expect(seen.json).toMatchObject({ items: [{ mayTakeAway: false }, { mayTakeAway: false }] });
  const [note] = (await files.list(worker)).json.items;
  expect(note).toMatchObject({ name: '病假条', mayTakeAway: false });
  expect((await files.takeAway(note.id, worker)).json.code).toBe('request.attachment-stands');

  const reads = { ...here.manager, employeeId: 'e-reads', permissions: new Set(['staffing:read']) };
  for (const other of [colleague, there.manager, reads]) {
    expect((await files.list(other)).status).toBe(404);
    expect((await files.show(note.id, other)).status).toBe(404);
    expect((await files.add(other, PNG)).status).toBe(404);
  }
  const { history } = (await world.get(`roster-requests/${id}`, here.manager)).body;
  const changes = history.map(({ change }: { change: string }) => change);
  expect(changes.filter((change: string) => change.startsWith('file-'))).toEqual([
    ...['file-added', 'file-added', 'file-taken-away', 'file-added'],
  ]);
});

test('leave that was refused takes no notes, nor does what is no leave', async () => {
  const wish = { leaveKind: 'sick', from: '2026-12-11', until: '2026-12-11', reason: '不适' };
  const { id } = await world.made('leave-requests', wish, colleague);
  await world.post(`roster-requests/${id}/refusal`, { reason: '人手不足' }, { as: here.manager, version: 1 });
  expect((await filesOf(`roster-requests/${id}`).add(colleague, PNG)).json.code).toBe('staffing.request-settled');
  const clock = { direction: 'in', clockedAt: '2026-06-01T08:00:00+08:00', reason: '忘打卡' };
  const correction = await world.made('clock-corrections', clock, colleague);
  const refused = await filesOf(`roster-requests/${correction.id}`).add(colleague, PNG);
  expect(refused.json.code).toBe('staffing.request-not-leave');
});

test('what is neither picture nor PDF is refused, and so is what is too large', async () => {
  const wish = { leaveKind: 'personal', from: '2026-12-21', until: '2026-12-21', reason: '探亲' };
  const { id } = await world.made('leave-requests', wish, worker);
  const files = filesOf(`roster-requests/${id}`);
  expect((await files.add(worker, Buffer.from('<html><script>'))).status).toBe(422);
  expect((await files.add(worker, Buffer.alloc(64 * 1_048_576))).status).toBe(413);
  expect((await files.list(worker)).json.items).toEqual([]);
});
