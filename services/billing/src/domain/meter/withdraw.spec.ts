import { addDays, day, instant, month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import type { Meter, Reading } from './meter.js';
import { estimateMeter, readMeter } from './read.js';
import { withdrawReading } from './withdraw.js';

const said = { at: instant(0), now: instant(0), eventId: 'event-1' };
const reading = { ...said, today: day('2030-12-31'), chargeMonth: month('2026-03'), by: 'account-1', readingId: 'r-1' };
const taking = { ...said, isBilled: false, by: 'account-2', byName: '韩霞', reason: '抄错' };
const first = { day: day('2026-02-28'), value: '100' };
const meter: Meter = {
  ...{ id: 'm-1', propertyId: 'p-1', householdId: 'h-1', feeItemId: 'water', code: 'W-1', digits: 4, factor: '1' },
  ...{ state: 'in-use', installedOn: day('2026-01-01'), last: { ...first, kind: 'actual' }, lastSeen: first },
  carried: { from: day('2026-02-10'), quantity: '3' },
};
const read = (of: Meter, on: string, value: string): { meter: Meter; reading: Reading } => {
  const decided = readMeter(of, { ...reading, day: day(on), value });
  if (!decided.accepted || decided.events[0]?.reading === undefined) throw new Error('refused');
  return { meter: decided.events[0].meter, reading: decided.events[0].reading };
};

test('the last reading is taken back, and the meter is as it was before it', () => {
  const { meter: after, reading: taken } = read(meter, '2026-03-31', '190');
  expect(withdrawReading(after, taken, taking)).toMatchObject({
    events: [{ type: 'ReadingWithdrawn', meter, reading: { state: 'withdrawn', withdrawn: { reason: '抄错' } } }],
  });
  expect(after.carried).toBeUndefined();
});

test('one that is billed, that is not the last, or that was told without what was before it, stays', () => {
  const { meter: after, reading: taken } = read(meter, '2026-03-31', '120');
  const refusal = (of: Meter, which: Reading, command = taking) =>
    given(of).when((state: Meter) => withdrawReading(state, which, command), undefined);
  refusal(after, taken, { ...taking, isBilled: true }).refuses('billing.reading-billed', { month: '2026-03' });
  refusal(read(after, '2026-04-30', '140').meter, taken).refuses('billing.reading-not-last', { day: '2026-04-30' });
  const { before: _before, ...old } = taken;
  refusal(after, old as Reading).refuses('billing.told-unknown');
  refusal(after, { ...taken, state: 'withdrawn' }).refuses('billing.withdrawn-already');
  refusal({ ...after, state: 'removed' }, taken).refuses('billing.meter-removed');
});

test('however it was read and estimated, readings taken back one by one lead back to the beginning', () => {
  const steps = fc.array(fc.record({ used: fc.nat(40), estimate: fc.boolean() }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, (story) => {
      let state: Meter = { ...meter, daily: '100' };
      const kept: Reading[] = [];
      let [shown, at] = [100, meter.last.day];
      for (const { used, estimate } of story) {
        shown += used;
        at = addDays(at, 1);
        const decided = estimate
          ? estimateMeter({ ...state, daily: '7' }, { ...reading, day: at })
          : readMeter({ ...state, daily: '100' }, { ...reading, day: at, value: String(shown) });
        if (!decided.accepted || decided.events[0]?.reading === undefined) throw new Error('refused');
        state = decided.events[0].meter;
        kept.push(decided.events[0].reading);
      }
      for (const each of kept.reverse()) {
        const back = withdrawReading(state, each, taking);
        if (!back.accepted || back.events[0] === undefined) throw new Error('refused');
        state = back.events[0].meter;
      }
      expect({ ...state, daily: '100' }).toEqual({ ...meter, daily: '100' });
    }),
  );
});
