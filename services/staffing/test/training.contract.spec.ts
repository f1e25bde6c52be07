import { instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { examinationMessages } from '../src/adapters/out/examination-events.js';

const at = instant(Date.UTC(2026, 2, 20, 2, 0));
const told = { eventId: 'event-1', at, examinationId: 'x-1', propertyId: 'p-1' };
const terms = { id: 'x-1', propertyId: 'p-1', name: '消防', takenAt: at, passMark: 60, note: '', recordedBy: 'e-1' };
const person = { employeeId: 'e-1' };

const published = [
  ...examinationMessages({
    ...told,
    ...person,
    type: 'ExaminationTaken',
    departmentId: 'u-1',
    score: 60,
    passed: true,
  }),
  ...examinationMessages({
    ...told,
    ...person,
    type: 'ExaminationResultWithdrawn',
    withdrawnEvent: 'event-0',
    why: '误录',
  }),
];

test.each(published.map((event) => [event.type, event] as const))('%s fits its contract', (_type, event) => {
  const { id, type, subject, time, propertyId: propertyid, data } = event;
  const envelope = { specversion: '1.0', id, source: '/goldkey/staffing', type, subject, time, propertyid };
  expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
});

test('others are told of results, not of the examination', () => {
  expect(published).toHaveLength(2);
  expect(examinationMessages({ ...told, type: 'ExaminationHeld', terms })).toEqual([]);
  expect(examinationMessages({ ...told, type: 'ExaminationWithdrawn', why: '误录' })).toEqual([]);
});
