import { type Day, day, instant, type Month, ratio, ratioToText } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { compareSupply } from './comparison.js';
import {
  installMainMeter,
  readMainMeter,
  removeMainMeter,
  withdrawMainReading,
  withdrawMainRemoval,
} from './decide.js';
import { lastOf, type MainMeter, type MainMeterEvent } from './main-meter.js';

const now = instant(Date.UTC(2026, 3, 5, 2));
const today = day('2026-04-05');
const said = { at: now, now, eventId: 'event-1' };
const march = '2026-03' as Month;
const meter: MainMeter = {
  ...{ id: 'm-1', propertyId: 'p-1', kind: 'main', code: 'ZB-1', place: '水泵房', feeItemId: 'water' },
  ...{ digits: 5, factor: '10', installedOn: day('2026-02-28'), first: '99000', state: 'in-use', readings: [] },
};
const { state: _state, readings: _readings, ...fresh } = meter;
const water = { basis: 'metered' as const, code: 'W' };
const install = (changes: Partial<typeof fresh> = {}) => ({
  ...{ ...said, today, feeItem: water },
  mainMeter: { ...fresh, ...changes },
});
const read = (on: string, value: string, more: object = {}) => ({
  ...{ ...said, readingId: `r-${on}`, day: day(on) as Day, value, month: march, by: 'e-7', today },
  ...more,
});
const remove = (on: string, more: object = {}) => {
  const { value: _value, ...command } = read(on, '');
  return { ...command, ...more };
};
const after = (before: MainMeter, ...decided: readonly ((meter: MainMeter) => unknown)[]): MainMeter =>
  decided.reduce((state, decide) => {
    const decision = decide(state) as { accepted: true; events: readonly [MainMeterEvent] };
    if (!decision.accepted) throw new Error(JSON.stringify(decision));
    return decision.events[0].mainMeter;
  }, before);
const reads =
  (on: string, value: string, more: object = {}) =>
  (state: MainMeter) =>
    readMainMeter(state, read(on, value, more));

describe('a main meter', () => {
  test('begins to count for all homes of a metered fee item, or for those of some buildings', () => {
    const told = { type: 'MainMeterInstalled' as const, eventId: 'event-1', at: now };
    const facts = { code: 'ZB-1', kind: 'main', day: '2026-02-28', value: '99000' };
    given<readonly MainMeter[]>([])
      .when(installMainMeter, install())
      .then({ ...told, mainMeter: meter, facts });
    given<readonly MainMeter[]>([])
      .when(installMainMeter, install({ buildings: ['2', '1', '2'] }))
      .then({ ...told, mainMeter: { ...meter, buildings: ['1', '2'] }, facts });
  });

  test('is one of its code, of a metered fee item, and of no home that hangs below another already', () => {
    const refused = (others: readonly MainMeter[], command: object, code: string) =>
      given(others)
        .when(installMainMeter, { ...install(), ...command })
        .refuses(code);
    refused([meter], {}, 'billing.meter-code-taken');
    refused([], { feeItem: { basis: 'area', code: 'W' } }, 'billing.not-metered-invalid');
    refused([], { today: day('2026-02-27') }, 'billing.day-ahead-invalid');
    refused([], install({ first: '100000' }), 'billing.reading-too-long-invalid');
    const low = { ...meter, buildings: ['1', '2'] };
    refused([low], install({ code: 'ZB-2' }), 'billing.supply-areas-cross-invalid');
    refused([low], install({ code: 'ZB-2', buildings: ['2', '3'] }), 'billing.supply-areas-cross-invalid');
    for (const [others, more] of [
      [[meter], {}],
      [[low], { buildings: ['2', '1'] }],
      [[low], { buildings: ['3'] }],
      [[low], { feeItemId: 'power' }],
    ] as const)
      expect(installMainMeter(others, install({ code: 'ZB-2', ...more }))).toMatchObject({ accepted: true });
  });
});

describe('a reading of a main meter', () => {
  test('counts since the one before, by the factor, over the end of the register too', () => {
    const twice = after(meter, reads('2026-03-15', '99500.5'), reads('2026-03-31', '00100', { rolledOver: true }));
    expect(twice.readings).toMatchObject([
      { consumption: '5005', rolledOver: false },
      { consumption: '5995', rolledOver: true },
    ]);
  });

  test('that shows less than before has begun anew only where the reader says so', () => {
    given(meter)
      .when(readMainMeter, read('2026-03-31', '100'))
      .refuses('billing.main-reading-less-invalid', { value: '99000' });
    given(meter)
      .when(readMainMeter, read('2026-03-31', '99001', { rolledOver: true }))
      .refuses('billing.main-reading-more-invalid');
  });

  test('comes after the one before, not ahead of time, and fits the register', () => {
    given(meter).when(readMainMeter, read('2026-02-28', '99001')).refuses('billing.reading-not-later-invalid');
    given(meter).when(readMainMeter, read('2026-04-06', '99001')).refuses('billing.day-ahead-invalid');
    given(meter).when(readMainMeter, read('2026-03-31', '100000')).refuses('billing.reading-too-long-invalid');
  });

  test('that was entered wrongly counts no more, and the next counts from the one before', () => {
    const wrong = after(meter, reads('2026-03-15', '99100'), reads('2026-03-31', '99999'));
    const back = { ...said, readingId: 'r-2026-03-31', by: 'a-7', byName: '王', reason: '看错' };
    given(wrong)
      .when(withdrawMainReading, { ...back, readingId: 'r-2026-03-15' })
      .refuses('billing.main-reading-not-last');
    const mended = after(wrong, (state) => withdrawMainReading(state, back));
    expect(lastOf(mended)).toMatchObject({ value: '99100' });
    given(mended).when(withdrawMainReading, back).refuses('billing.withdrawn-already');
    given(mended)
      .when(withdrawMainReading, { ...back, readingId: 'r-9' })
      .refuses('billing.main-reading-not-found');
    expect(after(mended, reads('2026-03-31', '99200')).readings.at(-1)).toMatchObject({ consumption: '1000' });
  });

  test('is none of a meter that was removed', () => {
    const out = after(meter, (state) => removeMainMeter(state, remove('2026-03-31', { value: '99100' })));
    expect(out).toMatchObject({ state: 'removed', removedOn: '2026-03-31' });
    given(out).when(readMainMeter, read('2026-04-01', '99101')).refuses('billing.meter-removed');
    given(out).when(removeMainMeter, remove('2026-04-05')).refuses('billing.meter-removed');
  });
});

describe('a main meter that is removed', () => {
  test('is read for the last time on that day, with the removal or before it', () => {
    const facts = { code: 'ZB-1', day: '2026-03-31', value: '99100', consumption: '1000' };
    const reading = { id: 'r-2026-03-31', day: '2026-03-31', value: '99100', month: '2026-03', consumption: '1000' };
    const last = { ...reading, rolledOver: false, readBy: 'e-7' };
    const gone = { state: 'removed' as const, removedOn: day('2026-03-31'), readings: [last] };
    given(meter)
      .when(removeMainMeter, remove('2026-03-31', { value: '99100' }))
      .then({
        type: 'MainMeterRemoved',
        eventId: 'event-1',
        at: now,
        mainMeter: { ...meter, ...gone } as never,
        facts,
      });
    const readBefore = after(meter, reads('2026-03-31', '99100'), (state) =>
      removeMainMeter(state, remove('2026-03-31')),
    );
    expect(readBefore).toEqual({ ...meter, ...gone });
    given(meter)
      .when(removeMainMeter, remove('2026-03-31'))
      .refuses('billing.last-value-missing-invalid', { day: '2026-02-28' });
  });

  test('may have counted nothing: it was registered by mistake', () => {
    expect(after(meter, (state) => removeMainMeter(state, remove('2026-02-28')))).toMatchObject({ readings: [] });
    given(meter).when(removeMainMeter, remove('2026-02-27')).refuses('billing.reading-not-later-invalid');
    given(meter).when(removeMainMeter, remove('2026-04-06')).refuses('billing.day-ahead-invalid');
  });

  test('counts again where that was a mistake, unless another one has its number or some of its homes', () => {
    const out = after(meter, (state) => removeMainMeter(state, remove('2026-03-31', { value: '99100' })));
    const reason = { ...said, reason: '拆错表' };
    const facts = { code: 'ZB-1', day: '2026-03-31', reason: '拆错表' };
    const { removedOn: _removedOn, ...before } = out;
    given(out)
      .when((state: MainMeter, command: typeof reason) => withdrawMainRemoval(state, [], command), reason)
      .then({
        ...{ type: 'MainRemovalWithdrawn', eventId: 'event-1', at: now, facts },
        mainMeter: { ...before, state: 'in-use' },
      });
    expect(withdrawMainRemoval(meter, [], reason)).toMatchObject({ refusal: { code: 'billing.meter-in-use' } });
    expect(withdrawMainRemoval(out, [{ ...meter, id: 'm-2' }], reason)).toMatchObject({
      refusal: { code: 'billing.meter-code-taken' },
    });
    const part = { ...meter, id: 'm-2', code: 'ZB-2', buildings: ['1'] };
    expect(withdrawMainRemoval(out, [part], reason)).toMatchObject({
      refusal: { code: 'billing.supply-areas-cross-invalid' },
    });
  });
});

test('what went in is what homes and common use took and what was lost, exactly', () => {
  const area = { propertyId: 'p-1', feeItemId: 'water', feeItem: '水费', unit: 'm³', unread: [], homesUnread: 0 };
  expect(compareSupply({ ...area, main: '1000.5', homes: '900.25', common: '40' })).toMatchObject({
    ...{ loss: '60.25', lossShare: '0.0602', unbilled: '100.25' },
  });
  expect(compareSupply({ ...area, main: '10', homes: '11', common: '0' })).toMatchObject({
    ...{ loss: '-1', lossShare: '-0.1000', unbilled: '-1' },
  });
  expect(compareSupply({ ...area, main: '0', homes: '0', common: '0' }).lossShare).toBeUndefined();
  const amount = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
  fc.assert(
    fc.property(amount, amount, amount, (main, homes, common) => {
      const { loss = '' } = compareSupply({ ...area, main, homes, common });
      const cents = (text: string) => Math.round(Number(text) * 100);
      expect(cents(loss)).toBe(cents(main) - cents(homes) - cents(common));
      expect(ratioToText(ratio(loss))).toBe(loss);
    }),
  );
});
