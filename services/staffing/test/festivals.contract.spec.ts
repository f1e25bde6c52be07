import { type Day, instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { festivalMessages } from '../src/adapters/out/festival-events.js';

const at = instant(Date.UTC(2026, 8, 1, 2, 30));
const told = { eventId: 'event-1', at, festivalId: 'f-1', propertyId: 'p-1' };
const taken = { withdrawnEvent: 'event-0', why: '误录' };
const terms = {
  id: 'f-1',
  propertyId: 'p-1',
  name: '国庆',
  date: '2026-10-01' as Day,
  plan: '',
  scheduledBy: 'e-1',
};

const published = [
  ...festivalMessages({ ...told, type: 'FestivalScheduled', terms }),
  ...festivalMessages({ ...told, type: 'FestivalPlanApproved', by: 'e-2' }),
  ...festivalMessages({ ...told, type: 'FestivalPlanCompleted', result: '' }),
  ...festivalMessages({ ...told, ...taken, type: 'FestivalCompletionWithdrawn' }),
  ...festivalMessages({ ...told, ...taken, type: 'FestivalApprovalWithdrawn' }),
  ...festivalMessages({ ...told, ...taken, type: 'FestivalWithdrawn' }),
];

test.each(published.map((event) => [event.type, event] as const))('%s fits its contract', (_type, event) => {
  const { id, type, subject, time, propertyId: propertyid, data } = event;
  const envelope = { specversion: '1.0', id, source: '/goldkey/staffing', type, subject, time, propertyid };
  expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
});

test('a plan in the making is told to nobody', () => {
  expect(published).toHaveLength(6);
  expect(festivalMessages({ ...told, type: 'FestivalPlanRevised', plan: 'x' })).toEqual([]);
});
