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
    broken.data[field.name] = null;
    expect(validateEvent(broken)).toMatchObject(named);
    delete broken.data[field.name];
    if (field.optional) expect(validateEvent(broken)).toMatchObject({ ok: true });
    else expect(validateEvent(broken)).toMatchObject({ ...named, reason: 'is missing' });
  }
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

test('a withdrawal names one event or several', () => {
  const type = 'goldkey.staffing.task.filed.withdrawn.v1';
  expect(validateEvent(event({ type, data: { eventId: 'e-1' } }))).toMatchObject({ ok: true, known: true });
  expect(validateEvent(event({ type, data: { eventIds: ['e-1', 'e-2'] } }))).toMatchObject({ ok: true });
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
