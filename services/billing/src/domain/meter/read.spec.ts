import { addDays, day, instant, month, ratio, ratioToText } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { aTariff } from '../../testing/a-fee-item.js';
import { priceUsage } from '../tariff/spans.js';
import { priceOf } from '../tariff/tariff.js';
import type { Meter, MeterEvent } from './meter.js';
import { estimateMeter, installMeter, readMeter, removeMeter, settleHeld } from './read.js';

const today = day('2026-12-31');
const march = month('2026-03');
const said = {
  at: instant(0),
  now: instant(0),
  eventId: 'event-1',
  today,
  chargeMonth: march,
  by: 'account-1',
  readingId: 'r-1',
};
const meter: Meter = {
  id: 'm-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  feeItemId: 'water',
  code: 'W-1',
  digits: 4,
  factor: '1',
  state: 'in-use',
  installedOn: day('2026-01-01'),
  last: { day: day('2026-02-28'), value: '9990', kind: 'actual' },
  lastSeen: { day: day('2026-02-28'), value: '9990' },
  daily: '0.5',
};
const on = (at: string, value: string) => ({ ...said, day: day(at), value });
const eventOf = (decided: ReturnType<typeof readMeter>): MeterEvent => {
  if (!decided.accepted) throw new Error(decided.refusal.code);
  return decided.events[0] as MeterEvent;
};

test('what was counted since the last reading is charged for the days between', () => {
  const event = eventOf(readMeter(meter, on('2026-03-31', '9999')));
  expect(event).toMatchObject({
    type: 'MeterRead',
    usage: {
      quantity: '9',
      from: '2026-03-01',
      until: '2026-03-31',
      chargeMonth: march,
      source: 'meter',
      readingId: 'r-1',
    },
    meter: { last: { value: '9999', kind: 'actual' }, daily: '0.290323' },
  });
});

test('a register that begins again at zero rolled over; what would be far too much is held back', () => {
  expect(eventOf(readMeter(meter, on('2026-03-31', '5')))).toMatchObject({
    type: 'MeterRead',
    usage: { quantity: '15' },
    reading: { rolledOver: true },
  });
  expect(eventOf(readMeter(meter, on('2026-03-31', '9980')))).toMatchObject({
    type: 'ReadingHeld',
    reading: { heldFor: 'backwards', state: 'held' },
  });
  const high = eventOf(
    readMeter(
      { ...meter, last: { ...meter.last, value: '100' }, lastSeen: { ...meter.lastSeen, value: '100' } },
      on('2026-03-31', '200'),
    ),
  );
  expect(high).toMatchObject({ type: 'ReadingHeld', reading: { heldFor: 'high', consumption: '100' } });
  expect(high.usage).toBeUndefined();
});

test('a held reading charges nothing, takes no other beside it, and is confirmed or dismissed', () => {
  const held = eventOf(readMeter(meter, on('2026-03-31', '9980'))).meter;
  given(held).when(readMeter, on('2026-03-31', '9995')).refuses('billing.reading-waits');
  expect(settleHeld(held, { ...said, act: 'confirm' })).toMatchObject({
    events: [{ type: 'ReadingConfirmed', usage: { quantity: '9990' } }],
  });
  const dismissed = settleHeld(held, { ...said, act: 'dismiss' });
  expect(dismissed).toMatchObject({ events: [{ type: 'ReadingDismissed', meter: { last: meter.last } }] });
  given(meter)
    .when(settleHeld, { ...said, act: 'confirm' as const })
    .refuses('billing.reading-not-found');
});

test('an estimate goes on as before, and the next reading that is seen puts it right, also downwards', () => {
  const low: Meter = { ...meter, last: { ...meter.last, value: '100' }, lastSeen: { ...meter.lastSeen, value: '100' } };
  const estimated = eventOf(estimateMeter(low, { ...said, day: day('2026-03-30') }));
  expect(estimated).toMatchObject({
    reading: { value: '115', kind: 'estimate' },
    usage: { quantity: '15', source: 'estimate' },
  });
  const seen = eventOf(readMeter(estimated.meter, { ...on('2026-04-29', '110'), chargeMonth: month('2026-04') }));
  expect(seen).toMatchObject({
    type: 'MeterRead',
    usage: { quantity: '-5', from: '2026-03-31' },
    meter: { daily: '0.166667' },
  });
  const { daily: _daily, ...fresh } = meter;
  given(fresh as Meter)
    .when(estimateMeter, { ...said, day: day('2026-03-30') })
    .refuses('billing.nothing-to-estimate-by');
});

test('a meter that is replaced leaves what it counted to the next one, and the month has one quantity', () => {
  const decided = removeMeter(meter, on('2026-03-10', '9995'));
  if (!('removed' in decided)) throw new Error('refused');
  const { event, carried } = decided.removed;
  expect(event).toMatchObject({
    type: 'MeterRemoved',
    meter: { state: 'removed', removedOn: '2026-03-10' },
    reading: { kind: 'final' },
  });
  expect(event.usage).toBeUndefined();
  expect(carried).toEqual({ from: '2026-03-01', quantity: '5' });
  const plate = {
    id: 'm-2',
    propertyId: 'p-1',
    householdId: 'h-1',
    feeItemId: 'water',
    code: 'W-2',
    digits: 5,
    factor: '1',
  };
  const next = eventOf(
    installMeter(undefined, { ...said, meter: { ...plate, installedOn: day('2026-03-10') }, value: '2', carried }),
  ).meter;
  expect(eventOf(readMeter(next, on('2026-03-31', '9')))).toMatchObject({
    usage: { quantity: '12', from: '2026-03-01', until: '2026-03-31' },
    meter: { last: { value: '9' } },
  });
});

test.each([
  ['billing.reading-not-later-invalid', on('2026-02-28', '9999')],
  ['billing.day-ahead-invalid', on('2027-01-01', '9999')],
  ['billing.reading-too-long-invalid', on('2026-03-31', '10000')],
])('refused: %s', (code, command) => {
  given(meter).when(readMeter, command).refuses(code);
});

test('however it is read and estimated, what is charged adds up to what the register went on', () => {
  const steps = fc.array(fc.record({ used: fc.nat(40), estimate: fc.boolean() }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(steps, fc.nat(9999), (story, first) => {
      let state: Meter = {
        ...meter,
        last: { ...meter.last, value: String(first) },
        lastSeen: { ...meter.lastSeen, value: String(first) },
        daily: '100',
      };
      let [real, charged, at] = [first, 0n, meter.last.day];
      for (const { used, estimate } of [...story, { used: 1, estimate: false }]) {
        real += used;
        at = addDays(at, 1);
        const event = eventOf(
          estimate
            ? estimateMeter({ ...state, daily: '7' }, { ...said, day: at })
            : readMeter({ ...state, daily: '100' }, { ...said, day: at, value: String(real % 10_000) }),
        );
        state = event.meter;
        charged += BigInt(ratioToText(ratio(event.usage?.quantity ?? '0')));
      }
      expect(charged).toBe(BigInt(real - first));
    }),
  );
});

test('a price that changes between two readings costs by the days of each', () => {
  const old = aTariff({
    from: day('2019-07-01'),
    until: day('2026-06-30'),
    tiers: [{ price: '3.90' }],
    factor: '2.59',
  });
  const raised = aTariff({ from: day('2026-07-01'), tiers: [{ price: '3.99' }], factor: '2.59' });
  const spans = priceUsage([old, raised], { from: day('2026-06-21'), until: day('2026-07-20'), quantity: '30' });
  expect(spans.map(({ days, of, amount }) => [days, of, amount])).toEqual([
    [10, 30, 10101n],
    [20, 30, 20668n],
  ]);
  expect(priceUsage([raised], { from: day('2026-07-01'), until: day('2026-07-20'), quantity: '19' })).toMatchObject([
    { amount: priceOf(raised, { quantity: '19', days: 1, of: 1 }).amount },
  ]);
});
