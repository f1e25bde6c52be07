import { type Instant, parseInstant, plus } from '@goldkey/kernel';
import { type Evidence, standingOf } from './evidence.js';

const deadline = parseInstant('2026-03-05T16:30:00+08:00');
const nothing: Evidence = { marks: new Map(), unread: [], outages: [] };
const marked = (at: Instant): Evidence => ({ ...nothing, marks: new Map([['staffing', at]]) });
const standing = (evidence: Evidence, propertyId = 'p-1', services = ['staffing']) =>
  standingOf(evidence, propertyId, services, deadline);

test('a miss is pending until the stream is known to be complete up to the deadline, to the millisecond', () => {
  expect(standing(marked(plus(deadline, -1)))).toEqual({ kind: 'pending', reason: 'staffing' });
  expect(standing(marked(deadline))).toBeUndefined();
  expect(standing(marked(plus(deadline, 1)))).toBeUndefined();
});

test('of several services that may tell of the deed all must be complete', () => {
  const evidence = {
    ...nothing,
    marks: new Map([
      ['staffing', deadline],
      ['inspections', plus(deadline, -1)],
    ]),
  };
  expect(standing(evidence, 'p-1', ['staffing', 'inspections'])).toEqual({ kind: 'pending', reason: 'inspections' });
  expect(standing(evidence)).toBeUndefined();
});

test('a service that never stated anything is taken as complete, as files are', () => {
  expect(standing(nothing)).toBeUndefined();
});

test('an event that could not be read holds up what it may tell of, at its property and for its time', () => {
  const unread = (at: Instant) => ({ ...marked(deadline), unread: [{ propertyId: 'p-1', service: 'staffing', at }] });
  expect(standing(unread(deadline))).toEqual({ kind: 'unread', reason: 'staffing' });
  expect(standing(unread(plus(deadline, 1)))).toBeUndefined();
  expect(standing(unread(plus(deadline, -62 * 86_400_000)))).toBeDefined();
  expect(standing(unread(plus(deadline, -62 * 86_400_000 - 1)))).toBeUndefined();
  expect(standing(unread(deadline), 'p-2')).toBeUndefined();
  expect(standing(unread(deadline), 'p-1', ['complaints'])).toBeUndefined();
});

test('an outage waives the misses whose deadline lies in it, both ends included, also while the stream is silent', () => {
  const outage = (from: Instant, until: Instant, propertyId: string | null = null): Evidence => ({
    ...marked(plus(deadline, -1)),
    outages: [{ outageId: 'o-1', service: 'staffing', propertyId, from, until }],
  });
  const waived = { kind: 'waived', reason: 'o-1' };
  expect(standing(outage(deadline, plus(deadline, 1)))).toEqual(waived);
  expect(standing(outage(plus(deadline, -1), deadline))).toEqual(waived);
  expect(standing(outage(plus(deadline, 1), plus(deadline, 2)))).toMatchObject({ kind: 'pending' });
  expect(standing(outage(plus(deadline, -2), plus(deadline, -1)))).toMatchObject({ kind: 'pending' });
  expect(standing(outage(deadline, deadline, 'p-1'))).toEqual(waived);
  expect(standing(outage(deadline, deadline, 'p-2'))).toMatchObject({ kind: 'pending' });
});
