import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { heard } from '@goldkey/testing';
import { main } from '../src/offline/main.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-corrected-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const event = (id: string, type: string, time: string, data: object) =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/goldkey/test',
    type: `goldkey.${type}.v1`,
    subject: id,
    time,
    propertyid: 'p-1',
    data,
  });
const BEGUN = '2025-01-01T00:00:00+08:00';
const RECEIVED = '2026-03-03T09:00:00+08:00';
const unit = (unitId: string, kind: string, parentId?: string) =>
  event(`unit-${unitId}`, 'staffing.unit.defined', BEGUN, {
    unitId,
    kind,
    name: unitId,
    propertyId: 'p-1',
    ...(parentId !== undefined && { parentId }),
    validFrom: '2025-01-01',
  });
const property = [
  event('p', 'estates.property.registered', BEGUN, {
    propertyId: 'p-1',
    unitId: 'u-p',
    serviceStart: '2025-01-01',
    households: 300,
  }),
  unit('u-p', 'property'),
  unit('u-1', 'department', 'u-p'),
  unit('u-2', 'department', 'u-p'),
];
const received = (id: string, departmentId: string, { major = false, inScope = true } = {}) =>
  event(id, 'complaints.complaint.received', RECEIVED, {
    complaintId: 'c-1',
    propertyId: 'p-1',
    departmentId,
    category: 'noise',
    major,
    inScope,
    receivedAt: RECEIVED,
  });
const established = event('d', 'complaints.complaint.decided', '2026-03-04T09:00:00+08:00', {
  complaintId: 'c-1',
  propertyId: 'p-1',
  established: true,
  decidedAt: '2026-03-04T09:00:00+08:00',
});
const takenBack = event('w', 'complaints.complaint.received.withdrawn', '2026-03-10T09:00:00+08:00', {
  eventId: 'r-1',
});

const assessed = async (name: string, lines: readonly string[]) => {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const asked = ['--period', '2026-03', '--as-of', '2026-04-10T00:00:00+08:00'];
  const { status, out, err } = await heard(() => main(['--events', file, ...asked]));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
};

test('a corrected intake is assessed as if it had been right from the beginning, and its old department is charged nothing', async () => {
  const wrong = await assessed('wrong.ndjson', [...property, received('r-1', 'u-1'), established]);
  const right = await assessed('right.ndjson', [...property, received('r-2', 'u-2'), established]);
  const put = [...property, received('r-1', 'u-1'), established, takenBack, received('r-2', 'u-2')];
  expect(wrong).not.toEqual(right);
  expect(await assessed('corrected.ndjson', put)).toEqual(right);
  expect(await assessed('any-order.ndjson', [...put].reverse())).toEqual(right);
});

const charges = (assessment: { subjects: readonly { entries: readonly { clause: string }[] }[] }) =>
  assessment.subjects
    .flatMap(({ entries }) => entries.map(({ clause }) => clause))
    .filter((clause) => clause === 'M-25');

test('the duty to report major information follows the correction: owed from the reception on, or not at all', async () => {
  const corrected = (name: string, from: object, to: object) =>
    assessed(name, [...property, received('r-1', 'u-1', from), takenBack, received('r-2', 'u-1', to)]);
  expect(charges(await corrected('became.ndjson', { major: false }, { major: true }))).toEqual(['M-25']);
  expect(charges(await corrected('was.ndjson', { major: true }, { major: false }))).toEqual([]);
});

test('a matter that was set aside is assessed as if it had never been', async () => {
  const untold = ['r-1', 'd'].map((eventId) =>
    event(
      `w-${eventId}`,
      eventId === 'd' ? 'complaints.complaint.decided.withdrawn' : 'complaints.complaint.received.withdrawn',
      '2026-03-10T09:00:00+08:00',
      { eventId },
    ),
  );
  const never = await assessed('never.ndjson', property);
  const once = [...property, received('r-1', 'u-1', { major: true }), established];
  expect(await assessed('once.ndjson', once)).not.toEqual(never);
  expect(await assessed('aside.ndjson', [...once, ...untold])).toEqual(never);
});
