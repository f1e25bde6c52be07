import { createHash } from 'node:crypto';
import { day } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/a-complaint.js';
import { answerCall, attemptCall, callsOf, dropCall, giveUpCall, replacementOf } from './decide.js';
import { type Candidate, drawOrders, isProven, lotText, type SurveyDraw } from './draw.js';
import type { SurveyCall } from './survey-call.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const candidate = (n: number, departmentId = 'u-1', drawnBefore = false): Candidate => ({
  matterId: `m-${n}`,
  number: `N-${n}`,
  departmentId,
  drawnBefore,
});
const aDraw = (candidates: readonly Candidate[], seed = 'seed'): SurveyDraw => ({
  id: 'd-1',
  propertyId: 'p-1',
  day: day('2026-03-05'),
  seed,
  commitment: hash(seed),
  nextCommitment: hash('next'),
  candidates,
  orders: drawOrders(candidates, (id) => hash(lotText(seed, id))),
  drawnAt: at('2026-03-05 08:00'),
});
let ids = 0;
const newIds = () => {
  ids += 1;
  return { id: `c-${ids}`, eventId: `e-${ids}` };
};
const callsIn = (draw: SurveyDraw, key: readonly string[] = []): SurveyCall[] => {
  const decision = callsOf(draw, new Set(key), newIds);
  return decision.accepted ? decision.events.map(({ call }) => call) : [];
};
const rec = (text: string) => ({ at: at(text), now: at(text), eventId: 'e' });

test('two matters of each department are called, or as many as there are; the first of a key one by the centre', () => {
  const draw = aDraw([...[1, 2, 3, 4].map((n) => candidate(n)), candidate(9, 'u-2')]);
  const calls = callsIn(draw, ['u-2']);
  expect(calls.map(({ departmentId, place, caller }) => [departmentId, place, caller])).toEqual([
    ['u-1', 0, 'desk'],
    ['u-1', 1, 'desk'],
    ['u-2', 0, 'centre'],
  ]);
});

test('a draw is proven by the seed that was promised, and by nothing else', () => {
  const draw = aDraw([1, 2, 3].map((n) => candidate(n)));
  expect(isProven(draw, hash)).toBe(true);
  expect(isProven({ ...draw, seed: 'another' }, hash)).toBe(false);
  const [first, ...rest] = draw.orders[0]?.order ?? [];
  const turned = [{ departmentId: 'u-1', order: [...rest, first as { matterId: string; number: string }] }];
  expect(isProven({ ...draw, orders: turned }, hash)).toBe(false);
  // A matter that was left out of the urn gives itself away too, once its place is gone.
  expect(isProven({ ...draw, candidates: draw.candidates.slice(1) }, hash)).toBe(false);
});

test('a call is given up only after it was tried, and then the next lot takes its place', () => {
  const draw = aDraw([1, 2, 3].map((n) => candidate(n)));
  const [call] = callsIn(draw) as [SurveyCall];
  expect(giveUpCall(call, { ...rec('2026-03-05 09:00'), reason: '空号' })).toMatchObject({
    refusal: { code: 'complaints.call-never-tried' },
  });
  const tried = attemptCall(call, rec('2026-03-05 09:00'));
  const after = tried.accepted ? (tried.events[0]?.call as SurveyCall) : call;
  expect(giveUpCall(after, { ...rec('2026-03-05 10:00'), reason: '空号' })).toMatchObject({ accepted: true });
  const called = new Set(draw.orders[0]?.order.slice(0, 2).map(({ matterId }) => matterId));
  const next = replacementOf(draw, call, called, { ...rec('2026-03-05 10:00'), id: 'c-x' });
  expect(next).toMatchObject({ events: [{ call: { place: 2, matterId: draw.orders[0]?.order[2]?.matterId } }] });
  const none = replacementOf(draw, call, new Set(['m-1', 'm-2', 'm-3']), { ...rec('2026-03-05 10:00'), id: 'c-x' });
  expect(none).toEqual({ accepted: true, events: [] });
  const answered = answerCall(after, { ...rec('2026-03-05 10:00'), answerId: 'a-1' });
  const done = answered.accepted ? (answered.events[0]?.call as SurveyCall) : call;
  expect(answerCall(done, { ...rec('2026-03-05 11:00'), answerId: 'a-2' })).toMatchObject({
    refusal: { code: 'complaints.call-ended' },
  });
});

test('a call about a matter that stands for nothing ends untried, and one that ended stays as it was', () => {
  const [call] = callsIn(aDraw([1, 2, 3].map((n) => candidate(n)))) as [SurveyCall];
  const dropped = dropCall(call, { ...rec('2026-03-05 09:00'), reason: '重复登记' });
  expect(dropped).toMatchObject({ events: [{ type: 'CallGivenUp', call: { state: 'given-up', attempts: [] } }] });
  const ended = dropped.accepted ? (dropped.events[0]?.call as SurveyCall) : call;
  expect(dropCall(ended, { ...rec('2026-03-05 10:00'), reason: 'x' })).toMatchObject({
    refusal: { code: 'complaints.call-ended' },
  });
});

test('every matter has a place, none has two, and the order depends on the seed alone, not on how they came', () => {
  const matters = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(matters, fc.string(), fc.func(fc.boolean()), (numbers, seed, before) => {
      const candidates = numbers.map((n) => candidate(n, `u-${n % 3}`, before(n)));
      const { orders } = aDraw(candidates, seed);
      const drawn = orders.flatMap(({ order }) => order.map(({ matterId }) => matterId)).sort();
      expect(drawn).toEqual(candidates.map(({ matterId }) => matterId).sort());
      expect(aDraw([...candidates].reverse(), seed).orders).toEqual(orders);
      for (const { order } of orders) {
        const seen = order.map(({ matterId }) => candidates.find((one) => one.matterId === matterId)?.drawnBefore);
        expect(seen).toEqual([...seen].sort((a, b) => Number(a) - Number(b)));
      }
    }),
  );
});

test('over many seeds each matter is drawn about as often as all others', () => {
  const candidates = [1, 2, 3, 4, 5].map((n) => candidate(n));
  const counts = new Map<string, number>();
  for (let n = 0; n < 2000; n += 1)
    for (const { matterId } of callsIn(aDraw(candidates, `seed ${n}`)))
      counts.set(matterId, (counts.get(matterId) ?? 0) + 1);
  // 800 each are expected; five standard deviations are about 110.
  for (const count of counts.values()) expect(Math.abs(count - 800)).toBeLessThan(110);
  expect(counts.size).toBe(5);
});
