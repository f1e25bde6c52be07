import { instant, type Year } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { leaveGrantMessages } from '../src/adapters/out/leave-events.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));
const told = { eventId: 'event-1', at, grantId: 'g-1', propertyId: 'p-1' };
const terms = {
  id: 'g-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  leaveKind: 'annual' as const,
  year: '2026' as Year,
  halves: 3,
  origin: 'carried' as const,
  reason: '去年没休完',
  grantedBy: 'e-9',
};

const published = [
  ...leaveGrantMessages({ ...told, type: 'LeaveGranted', terms }),
  ...leaveGrantMessages({ ...told, type: 'LeaveGrantWithdrawn', withdrawnEvent: 'event-0', why: '误录' }),
];

test.each(published.map((event) => [event.type, event] as const))('%s fits its contract', (_type, event) => {
  const { id, type, subject, time, propertyId: propertyid, data } = event;
  const envelope = { specversion: '1.0', id, source: '/goldkey/staffing', type, subject, time, propertyid };
  expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
});

test('the reasons stay here', () => {
  expect(published).toHaveLength(2);
  expect(JSON.stringify(published)).not.toMatch(/去年|误录/);
});
