import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventEnvelope } from '@goldkey/messaging';
import { parseEventLine, protoRoot } from '@goldkey/proto';
import { CopiesConsumer } from '../src/adapters/in/kafka/copies.consumer.js';
import { findingMessages, postMessages, roundMessages } from '../src/adapters/out/events.js';
import type { FindingEvent } from '../src/domain/finding/finding.js';
import { aFinding, aPost, aRound, at, aVisit } from '../src/testing/examples.js';

const when = at('2026-08-04 10:00');
const told = { eventId: 'event-1', at: when };
const finding = aFinding({
  state: 'closed',
  measure: '清走',
  dueAt: when,
  responsibleId: 'e-1',
  assignedAt: when,
  departmentId: 'u-1',
  rectification: { at: when, by: 'e-1', proof: '照片 12' },
  verification: { at: when, by: 'e-2' },
});
const round = aRound({ visits: [aVisit()], completedAt: when });
const types = ['Raised', 'Planned', 'Rectified', 'Verified', 'Returned', 'Withdrawn'] as const;
const published = [
  ...postMessages({ type: 'PostDefined', ...told, post: aPost() }),
  ...roundMessages({ type: 'RoundVisited', ...told, round: aRound({ visits: [aVisit()] }) }),
  ...roundMessages({ type: 'RoundCompleted', ...told, round }),
  ...types.flatMap((type) =>
    findingMessages({ type: `Finding${type}` as FindingEvent['type'], ...told, finding, facts: {} }),
  ),
  ...findingMessages({
    type: 'FindingRaised',
    ...told,
    finding: aFinding({ source: 'qm-night-check', sleepingGuards: 2 }),
    facts: {},
  }),
  ...findingMessages({
    type: 'FindingAsked',
    ...told,
    finding: { ...finding, asking: { asked: 'supervisor', at: when, dueAt: when } },
    facts: {},
  }),
];

test('a finding tells that it has a measure, and not in which words', () => {
  const measures = published.map(({ data }) => (data as { measure?: string }).measure);
  expect(measures).toContain('stated');
  expect(JSON.stringify(published)).not.toContain('清走');
});

test('a visit on its way and a sending back are nobody’s news', () => {
  expect(published.map(({ type }) => type.replace(/^goldkey\.inspections\.|\.v1$/g, ''))).toEqual([
    'post.defined',
    'patrol.completed',
    'finding.raised',
    'finding.raised',
    'finding.rectified',
    'finding.verified',
    'finding.raised.withdrawn',
    'finding.raised',
    'finding.asked',
  ]);
});

test.each(published.map((event, index) => [`${index} ${event.type}`, event] as const))(
  '%s fits its contract',
  (_name, { id, type, subject, time, propertyId: propertyid, data }) => {
    const envelope = { specversion: '1.0', id, source: '/goldkey/inspections', type, subject, time, propertyid };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  },
);

test('what an owner or a colleague wrote, and who is named, stays out of the news', () => {
  expect(JSON.stringify(published)).not.toMatch(/纸箱|照片 12|王经理/);
});

const sample = (service: string, name: string): EventEnvelope<never> =>
  JSON.parse(readFileSync(path.join(protoRoot, 'goldkey', service, 'v1/samples', `${name}.json`), 'utf8'));

test('every sample of what inspections listens to is read, a withdrawal too', async () => {
  const kept: unknown[][] = [];
  const keep = async (...told: unknown[]) => void kept.push(told);
  const reads = new CopiesConsumer({ keepProperty: keep, keepAppointment: keep, endAppointment: keep, withdraw: keep });
  await reads.property(sample('estates', 'property.registered'));
  await reads.started(sample('staffing', 'appointment.started'));
  await reads.ended(sample('staffing', 'appointment.ended'));
  const started = sample('staffing', 'appointment.started');
  const type = 'goldkey.staffing.appointment.started.withdrawn.v1';
  await reads.withdrawn({ ...started, type, data: { eventId: 'event-7' } } as never);
  expect(kept).toHaveLength(4);
  expect(kept.at(-1)).toEqual([['event-7']]);
  const castle = { ...started, data: { ...(started.data as object), role: 'castle' } };
  await expect(reads.started(castle as never)).rejects.toThrow(/data\.role/);
});
