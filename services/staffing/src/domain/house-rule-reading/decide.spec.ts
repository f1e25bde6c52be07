import { day, instant } from '@goldkey/kernel';
import { callToRead, dropReading, readHouseRule } from './decide.js';
import { evolveHouseRuleReading, type HouseRuleReading } from './reading.js';

const at = instant(Date.UTC(2026, 2, 5, 2));
const recording = { at, now: at, eventId: 'event-1' };
const reader = { propertyId: 'p-1', ruleId: 'r-1', employeeId: 'e-1' };
const after = (
  known: HouseRuleReading | undefined,
  decision: ReturnType<typeof callToRead>,
): HouseRuleReading | undefined => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce(evolveHouseRuleReading, known as HouseRuleReading) as HouseRuleReading | undefined;
};
const happens = (decision: ReturnType<typeof callToRead>) =>
  decision.accepted ? decision.events.map(({ type }) => type) : [decision.refusal.code];
const call = (known: HouseRuleReading | undefined, until = '2026-03-31') =>
  callToRead(known, { ...recording, reader, readBy: day(until) });
const read = (known: HouseRuleReading | undefined) => readHouseRule(known, { ...recording, reader });

test('who is called reads it once; another day calls anew, the same one does not, and who has read it is left alone', () => {
  const called = after(undefined, call(undefined));
  expect(called).toEqual({ id: 'r-1.e-1', ...reader, state: 'called', readBy: '2026-03-31' });
  expect(happens(call(called))).toEqual([]);
  expect(after(called, call(called, '2026-04-30'))?.readBy).toBe('2026-04-30');
  const done = after(called, read(called));
  expect(done).toEqual({ id: 'r-1.e-1', ...reader, state: 'read', readBy: '2026-03-31', readAt: at });
  expect([happens(read(done)), happens(call(done, '2026-05-31'))]).toEqual([[], []]);
});

test('whoever was not called may read it too', () => {
  expect(after(undefined, read(undefined))).toEqual({ id: 'r-1.e-1', ...reader, state: 'read', readAt: at });
});

test('a call is dropped once; what was read stays read; who is called again is called', () => {
  const called = after(undefined, call(undefined)) as HouseRuleReading;
  const dropped = after(called, dropReading(called, recording)) as HouseRuleReading;
  expect([dropped.state, happens(dropReading(dropped, recording))]).toEqual(['dropped', []]);
  expect(happens(call(dropped))).toEqual(['HouseRuleReadingCalled']);
  const done = after(called, read(called)) as HouseRuleReading;
  expect(happens(dropReading(done, recording))).toEqual([]);
});
