import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type EventEnvelope, protoRoot } from '@goldkey/proto';
import { factOf } from './fact-of.js';

const samples = readdirSync(path.join(protoRoot, 'goldkey')).flatMap((service) => {
  const folder = path.join(protoRoot, 'goldkey', service, 'v1', 'samples');
  try {
    return readdirSync(folder).map((name): EventEnvelope => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  } catch {
    return [];
  }
});

test('every sample ever released becomes a fact, with instants as numbers and money as fen', () => {
  expect(samples.length).toBeGreaterThan(70);
  for (const sample of samples)
    expect([sample.type, factOf(sample)]).toEqual([sample.type, expect.objectContaining({ id: sample.id })]);
  const fact = samples.find(({ type }) => type === 'goldkey.billing.period.closed.v1');
  expect(fact && factOf(fact)).toMatchObject({
    kind: 'billing.period.closed',
    data: { collected: 128460n, month: '2026-03' },
  });
  const patrol = samples.find(({ type }) => type === 'goldkey.inspections.patrol.completed.v1');
  expect(patrol && factOf(patrol)).toMatchObject({
    data: { visits: [{ postId: 'post-id-1', at: Date.parse('2026-03-05T10:30:00+08:00') }] },
  });
});

test('a withdrawal names what it takes back; an unknown type tells the rulebook nothing', () => {
  const withdrawal = samples.find(({ type }) => type.includes('.withdrawn.'));
  expect(withdrawal && factOf(withdrawal)).toMatchObject({
    withdraws: 'staffing.task.filed',
    eventIds: ['sample-staffing-task.filed'],
  });
  const unknown = { ...(samples[0] as EventEnvelope), type: 'goldkey.staffing.moon.risen.v1' };
  expect(factOf(unknown)).toBeUndefined();
});
