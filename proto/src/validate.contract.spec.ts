import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventSchema, eventTypes, type FieldSchema, parseEventLine, protoRoot, validateEvent } from './index.js';

const samplesOf = (): {
  file: string;
  sample: Record<string, unknown> & { type: string; data: Record<string, unknown> };
}[] =>
  readdirSync(path.join(protoRoot, 'goldkey')).flatMap((service) => {
    const folder = path.join(protoRoot, 'goldkey', service, 'v1', 'samples');
    try {
      return readdirSync(folder).map((name) => ({
        file: `${service}/${name}`,
        sample: JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
      }));
    } catch {
      return [];
    }
  });

const samples = samplesOf();
const sampleOf = (type: string) => {
  const found = samples.find(({ sample }) => sample.type === type);
  if (!found) throw new Error(`${type} has no sample in proto/goldkey/<service>/v1/samples: write one`);
  return structuredClone(found.sample);
};

test('every sample can be read', () => {
  for (const { file, sample } of samples)
    expect([file, validateEvent(sample)]).toEqual([file, { ok: true, event: sample, known: true }]);
});

test('every event type has a sample', () => {
  for (const type of eventTypes) expect(sampleOf(type).type).toBe(type);
});

const brokenFor = (field: FieldSchema): unknown => {
  if (field.repeated) return 'no list';
  if (field.kind === 'text') return field.form || field.listed ? 'no such thing' : 7;
  return field.kind === 'score' ? '86' : field.kind === 'message' ? [] : -1.5;
};

test.each(eventTypes)('%s: a missing, null or malformed field is named', (type) => {
  for (const field of eventSchema[type] ?? []) {
    const named = { ok: false, field: `data.${field.name}` };
    const broken = sampleOf(type);
    broken.data[field.name] = brokenFor(field);
    expect(validateEvent(broken)).toMatchObject(named);
    delete broken.data[field.name];
    const without = validateEvent(broken);
    if (field.optional) expect(without).toEqual({ ok: true, event: broken, known: true });
    else expect(without).toMatchObject({ ...named, reason: 'is missing' });
    expect(validateEvent({ ...broken, data: { ...broken.data, [field.name]: null } })).toEqual(without);
  }
});

test('a fault inside a list is named with its place', () => {
  const patrol = sampleOf('goldkey.inspections.patrol.completed.v1');
  patrol.data['visits'] = [{ postId: 'p-1', at: '2026-03-05T10:30:00+08:00' }, { postId: 'p-2' }];
  expect(validateEvent(patrol)).toEqual({ ok: false, field: 'data.visits.1.at', reason: 'is missing' });
});

test.each([
  ['goldkey.billing.budget.closed.v1', 'budget', ['0', '12.50', '1000000'], ['1.005', '1,000', '', '1e3', 12.5]],
  ['goldkey.billing.period.closed.v1', 'target', ['0.9235', '1'], ['92%', '.5', 0.9]],
  ['goldkey.billing.period.closed.v1', 'month', ['2026-12'], ['2026-13', '2026-1', '2026-Q1']],
  ['goldkey.staffing.plan.progress-reported.v1', 'week', ['2026-W53', '2026-W01'], ['2025-W53', '2026-W00', '2026-W1']],
  ['goldkey.staffing.points.published.v1', 'quarter', ['2026-Q4'], ['2026-Q5', '2026-H1']],
  ['goldkey.convenience.quality.rated.v1', 'halfYear', ['2026-H2'], ['2026-H3', '2026']],
  ['goldkey.convenience.quality.rated.v1', 'score', [0, 86.5], ['86', Number.NaN]],
  ['goldkey.staffing.roster.day-set.v1', 'date', ['2024-02-29'], ['2026-02-29', '2026-3-5', '2026-03-05T00:00:00Z']],
  ['goldkey.inspections.conduct-violation.confirmed.v1', 'article', [1, 8], [0, 9, 1.5, '1']],
  ['goldkey.estates.property.registered.v1', 'households', [0, 1000], [-1, 0.5, '3', 2 ** 31]],
  ['goldkey.estates.property.registered.v1', 'timeZone', ['Asia/Urumqi'], ['Asia/Nowhere', '+08:00 ']],
  ['goldkey.staffing.activity.held.v1', 'kind', ['99+1', 'forum-watch'], ['party', '']],
  ['goldkey.inspections.night-check.completed.v1', 'registers', [[], ['security-log', 'centre-record']], [['log'], {}]],
])('%s: what %s may hold', (type, field, good, bad) => {
  const withValue = (value: unknown) => {
    const event = sampleOf(type);
    return validateEvent({ ...event, data: { ...event.data, [field]: value } });
  };
  for (const value of good) expect([value, withValue(value).ok]).toEqual([value, true]);
  for (const value of bad) expect([value, withValue(value).ok]).toEqual([value, false]);
});

const event = (change: object = {}) => ({ ...sampleOf('goldkey.staffing.task.filed.v1'), ...change });

test.each([
  ['specversion', { specversion: '0.3' }],
  ['id', { id: '' }],
  ['id', { id: 'x'.repeat(65) }],
  ['source', { source: '' }],
  ['time', { time: '2026-03-05T10:00:00' }],
  ['time', { time: '2026-02-30T10:00:00Z' }],
  ['propertyid', { propertyid: 7 }],
  ['data', { data: null }],
  ['data', { data: [] }],
])('a wrong %s in the envelope is named', (field, change) => {
  expect(validateEvent(event(change))).toMatchObject({ ok: false, field });
});

test('an attribute that is null counts as absent', () => {
  const read = validateEvent(event({ actorid: null, propertyid: null }));
  expect(read.ok && Object.keys(read.event)).toEqual([
    'specversion',
    'id',
    'source',
    'type',
    'subject',
    'time',
    'data',
  ]);
});

test('an unknown type and an unknown field are kept', () => {
  expect(validateEvent(event({ type: 'goldkey.staffing.task.lost.v1', data: { a: 1 } }))).toMatchObject({
    ok: true,
    known: false,
  });
  expect(validateEvent(event({ data: { ...event().data, colour: 'red' } }))).toMatchObject({
    ok: true,
    known: true,
    event: { data: { colour: 'red' } },
  });
});

test.each([
  ['absent', undefined],
  ['null', null],
  ['a list', [1]],
  ['a text', 'x'],
])('an unknown type whose data is %s is kept, a known one is rejected', (_how, data) => {
  for (const type of ['goldkey.staffing.task.lost.v1', 'goldkey.staffing.task.lost.withdrawn.v1'])
    expect(validateEvent(event({ type, data }))).toMatchObject({ ok: true, known: false });
  for (const type of ['goldkey.staffing.task.filed.v1', 'goldkey.staffing.task.filed.withdrawn.v1'])
    expect(validateEvent(event({ type, data }))).toMatchObject({ ok: false, field: 'data' });
});

test.each(['specversion', 'id', 'source', 'type', 'time'])('an unknown type without %s is rejected', (name) => {
  const broken = event({ type: 'goldkey.staffing.task.lost.v1', data: undefined, [name]: undefined });
  expect(validateEvent(broken)).toMatchObject({ ok: false, field: name, reason: 'is missing' });
});

test('a withdrawal names one event or several', () => {
  const type = 'goldkey.staffing.task.filed.withdrawn.v1';
  expect(validateEvent(event({ type, data: { eventId: 'e-1' } }))).toMatchObject({ ok: true, known: true });
  expect(validateEvent(event({ type, data: { eventIds: ['e-1', 'e-2'] } }))).toMatchObject({ ok: true });
  expect(validateEvent(event({ type, data: { eventId: null, eventIds: ['e-1'] } }))).toMatchObject({
    ok: true,
    event: { data: { eventIds: ['e-1'] } },
  });
  expect(validateEvent(event({ type: 'goldkey.staffing.task.lost.withdrawn.v1', data: {} }))).toMatchObject({
    ok: true,
    known: false,
  });
  expect(validateEvent(event({ type, data: {} }))).toMatchObject({ ok: false, field: 'data.eventId' });
  expect(validateEvent(event({ type, data: { eventIds: ['e-1', 7] } }))).toMatchObject({
    ok: false,
    field: 'data.eventIds.1',
  });
});

test('a line that is no JSON, or no object, is rejected with its reason', () => {
  expect(parseEventLine('{')).toMatchObject({ ok: false, reason: 'is not JSON' });
  expect(parseEventLine('[]')).toMatchObject({ ok: false, reason: 'must be an object' });
  expect(parseEventLine(JSON.stringify(event()))).toMatchObject({ ok: true });
});
