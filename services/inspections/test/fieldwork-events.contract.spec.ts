import { day } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { incidentMessages, renovationMessages } from '../src/adapters/out/fieldwork-events.js';
import type { Incident, IncidentEvent } from '../src/domain/incident/incident.js';
import type { Renovation, RenovationEvent } from '../src/domain/renovation/renovation.js';
import { at } from '../src/testing/examples.js';

const when = at('2026-08-04 10:00');
const told = { eventId: '01a21a76-f777-74ac-9d39-d2238418a46d', at: when, facts: { to: 'leader' } };
const call = { to: 'leader', at: when, by: 'account-1', eventId: 'event-2', answeredBy: '周总' } as const;
const incident: Incident = {
  id: 'incident-1',
  propertyId: 'p-1',
  kind: 'fire',
  place: '3 栋地库',
  what: '配电箱冒烟',
  toldBy: 'account-1',
  photos: [],
  occurredAt: when,
  state: 'recorded',
  calls: [call, { ...call, eventId: 'event-3' }],
  record: { at: when, by: 'account-1', course: '断电', harm: '无', measures: '更换', eventId: 'event-4' },
  followUps: [],
  eventId: 'event-1',
};
const renovation: Renovation = {
  id: 'renovation-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  home: '3-1201',
  contractor: '安居装饰',
  works: '厨卫翻新',
  from: day('2026-08-01'),
  until: day('2026-08-16'),
  papers: [],
  state: 'approved',
  appliedAt: when,
  patrols: [],
  told: { approved: ['event-1'], patrolled: ['event-2', 'event-3'] },
};
const incidentTypes = ['Occurred', 'Reported', 'Recorded', 'FollowedUp', 'Closed', 'Withdrawn'] as const;
const renovationTypes = ['Applied', 'Corrected', 'Approved', 'Rejected', 'Patrolled', 'Accepted', 'Withdrawn'] as const;
const published = [
  ...incidentTypes.flatMap((type) =>
    incidentMessages({ type: `Incident${type}` as IncidentEvent['type'], ...told, incident }),
  ),
  ...renovationTypes.flatMap((type) =>
    renovationMessages({ type: `Renovation${type}` as RenovationEvent['type'], ...told, renovation }),
  ),
];

test('each is told once, and a withdrawal takes back whatever was told', () => {
  const names = published.map(({ type }) => type.replace(/^goldkey\.inspections\.|\.v1$/g, ''));
  expect(names).toEqual([
    'incident.occurred',
    'incident.reported',
    'incident.recorded',
    'incident.occurred.withdrawn',
    'incident.reported.withdrawn',
    'incident.recorded.withdrawn',
    'renovation.approved',
    'renovation.patrolled',
    'renovation.accepted',
    'renovation.approved.withdrawn',
    'renovation.patrolled.withdrawn',
  ]);
  expect(published[4]?.data).toEqual({ eventIds: ['event-2', 'event-3'] });
  const withdrawals = published.slice(3, 6).map(({ id }) => id);
  expect(new Set(withdrawals).size).toBe(3);
});

test.each(published.map((event, index) => [`${index} ${event.type}`, event] as const))(
  '%s fits its contract',
  (_name, { id, type, subject, time, propertyId: propertyid, data }) => {
    const envelope = { specversion: '1.0', id, source: '/goldkey/inspections', type, subject, time, propertyid };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  },
);

test('what happened and who is named stays out of the news', () => {
  expect(JSON.stringify(published)).not.toMatch(/冒烟|断电|周总|安居/);
});
