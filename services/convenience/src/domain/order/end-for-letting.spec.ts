import { day, instant, startOfDay } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { anOrder, thursday } from '../../testing/an-order.js';
import { choosePlace } from './choose-place.js';
import { endForLetting } from './end-for-letting.js';
import type { LettingOver, Order, OrderEvent } from './order.js';

const zone = 'Asia/Shanghai';
const letting: LettingOver = {
  ...{ placeId: 's-1', placeNumber: 'B1-017', lastDay: day('2026-03-31') },
  overAt: startOfDay(day('2026-04-01'), zone),
};
const now = startOfDay(day('2026-04-03'), zone);
const said = { at: now, now, eventId: 'event-1', letting };
const renting = (changes: Partial<Order> = {}) => anOrder({ kind: 'parking-rental', mode: 'standing', ...changes });
const event = { eventId: 'event-1', at: letting.overAt };

test('the order ends where the last day with the place does, however late that is heard, and the place is its reason', () => {
  const order = renting();
  given(order)
    .when(endForLetting, said)
    .then({
      ...{ ...event, type: 'OrderEnded' },
      record: { ...order, state: 'ended', lettingOver: letting, endedAt: letting.overAt },
    });
  const at = (before: Order, heard = now) => {
    const decision = endForLetting(before, { ...said, now: heard });
    return decision.accepted && decision.events[0]?.record.endedAt;
  };
  const asked = startOfDay(day('2026-04-02'), zone);
  expect(at(renting({ requestedAt: asked }))).toBe(asked);
  // A clock of estates that is ahead ends nothing in the future.
  expect(at(renting(), instant(letting.overAt - 1))).toBe(letting.overAt - 1);
});

test('from the day after on nothing is due; what was missed before is still asked about', () => {
  const rhythm = { every: 'weeks', count: 1, weekdays: [1, 3], from: day('2026-03-05') } as const;
  const stands = { rhythm, zone, pauses: [], begins: rhythm.from };
  const nextOf = (next: string) => {
    const decision = endForLetting(renting({ recurrence: { ...stands, next: day(next) } }), said);
    return decision.accepted && decision.events[0]?.record.recurrence;
  };
  expect(nextOf('2026-04-01')).toEqual({ ...stands, ends: '2026-03-31' });
  expect(nextOf('2026-03-30')).toEqual({ ...stands, ends: '2026-03-31', next: '2026-03-30' });
});

test('what is not signed yet is taken back; what is over already stays as it is', () => {
  const { signature: _none, placedAt: _never, ...wish } = renting({ state: 'requested' });
  given<Order>(wish)
    .when(endForLetting, said)
    .then({
      ...{ ...event, type: 'OrderWithdrawn' },
      record: { ...wish, state: 'withdrawn', lettingOver: letting, endedAt: letting.overAt },
    });
  for (const state of ['ended', 'withdrawn', 'fulfilled'] as const)
    given(renting({ state })).when(endForLetting, said).then();
});

test('while an advance waits for billing the order only says so, once, and ends when that is known', () => {
  const waiting = { kind: 'deposit', amount: '500.00', at: thursday, commandId: 'c-1', waiting: true } as const;
  const order = renting({ advances: [waiting] });
  const noted = { ...order, lettingOver: letting };
  const told: OrderEvent = { type: 'OrderLettingOver', eventId: 'event-1', at: now, record: noted };
  given(order).when(endForLetting, said).then(told);
  given(noted).when(endForLetting, said).then();
  given(noted)
    .when(choosePlace, { ...said, place: 'B1-018' })
    .refuses('convenience.order-state');
  const { waiting: _no, ...booked } = waiting;
  const free = { ...noted, advances: [booked] };
  const record = { ...free, state: 'ended' as const, endedAt: letting.overAt };
  const later = { ...letting, lastDay: day('2026-04-01') };
  given<Order>(free)
    .when(endForLetting, { ...said, letting: later })
    .then({ ...{ type: 'OrderEnded', eventId: 'event-1', at: startOfDay(day('2026-04-01'), zone) }, record });
});
