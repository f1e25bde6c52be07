import { parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { limitBounds, type RosterLimits, setRosterLimits, standardLimits } from './limits.js';

const now = parseInstant('2026-03-02T09:00:00+08:00');
const said = { at: now, now, eventId: 'event-1' };

test('limits are set once, and by another value again', () => {
  const limits = { ...standardLimits, restMinutes: 720 };
  const set = { type: 'RosterLimitsSet' as const, eventId: 'event-1', at: now, limits };
  given<RosterLimits | undefined>(undefined)
    .when(setRosterLimits, { ...said, limits })
    .then(set);
  given<RosterLimits | undefined>(standardLimits)
    .when(setRosterLimits, { ...said, limits })
    .then(set);
  expect(setRosterLimits(limits, { ...said, limits })).toEqual({ accepted: true, events: [] });
});

const within = ([least, most]: readonly [number, number]) => fc.integer({ min: least, max: most });
const limits = fc.record({
  restMinutes: within(limitBounds.restMinutes),
  restDays: within(limitBounds.restDays),
  weekMinutes: within(limitBounds.weekMinutes),
});

test('what was set stands, whatever stood before', () => {
  fc.assert(
    fc.property(limits, limits, (before, after) => {
      const decision = setRosterLimits(before, { ...said, limits: after });
      const standing = decision.accepted ? (decision.events.at(-1)?.limits ?? before) : undefined;
      expect(standing).toEqual(after);
    }),
  );
});
