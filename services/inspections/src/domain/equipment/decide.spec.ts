import { addDays, day } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import {
  checkEquipment,
  correctEquipment,
  readMeter,
  registerEquipment,
  reinstateEquipment,
  retireEquipment,
} from './decide.js';
import { checksDue, type Equipment, evolveEquipment, nextOf, remindedOf } from './equipment.js';

const now = at('2026-08-20 12:00');
const recording = (time = '2026-08-03 09:00') => ({ at: at(time), now, eventId: 'event-1' });
const pump: Equipment = {
  id: 'equipment-1',
  propertyId: 'p-1',
  code: 'P-01',
  name: '生活水泵',
  kind: 'pump',
  place: 'B2 泵房',
  since: day('2026-08-01'),
  meterUnit: '小时',
  checks: [
    { checkId: 'oil', title: '加油', every: { units: 500 } },
    { checkId: 'look', title: '巡检', every: { days: 7 } },
  ],
  made: [],
};
const check = (changes: object = {}) => ({
  ...recording(),
  checkId: 'look',
  day: day('2026-08-03'),
  by: 'account-1',
  result: 'in-order' as const,
  photos: [],
  ...changes,
});

test('what comes back by days is due so long after the last one, what comes back by the meter so much above it', () => {
  expect(checksDue(pump)).toEqual([
    { checkId: 'oil', title: '加油', dueAtMeter: 500, unitsLeft: 500 },
    { checkId: 'look', title: '巡检', dueOn: '2026-08-08' },
  ]);
  const run = { ...pump, meter: { value: 510, at: now } };
  expect(nextOf(run)).toEqual({ dueOn: '2026-08-08', isDueByMeter: true });
  expect(checksDue({ ...pump, retiredAt: now })).toEqual([]);
  const decision = checkEquipment(run, check({ checkId: 'oil', meter: 520 }));
  const [event] = decision.accepted ? decision.events : [];
  expect(event && checksDue(event.equipment)[0]).toEqual({
    checkId: 'oil',
    title: '加油',
    dueAtMeter: 1020,
    unitsLeft: 500,
  });
});

test.each([
  ['of a check that it has not', check({ checkId: 'paint' }), 'inspections.equipment-check-not-found'],
  ['by the meter without a reading', check({ checkId: 'oil' }), 'inspections.meter-reading-missing-invalid'],
  ['from the future', check({ at: at('2026-08-20 12:06') }), 'inspections.future-instant-invalid'],
])('a check %s is refused', (_why, command, code) => {
  given(pump).when(checkEquipment, command).refuses(code);
});

test('what was taken out of use by mistake is due again, as another person says', () => {
  const other = { ...recording('2026-08-05 09:00'), reason: '点错了', by: 'account-2', selves: [] };
  given(pump).when(reinstateEquipment, other).refuses('inspections.equipment-in-use');
  const decision = retireEquipment(pump, { ...recording(), reason: '报废', by: 'account-1' });
  const retired = (decision.accepted && decision.events[0]?.equipment) || pump;
  expect(checksDue(retired)).toEqual([]);
  given(retired)
    .when(reinstateEquipment, { ...other, selves: ['account-1'] })
    .refuses('inspections.own-entry.forbidden');
  const back = reinstateEquipment(retired, other);
  expect(back).toMatchObject({ events: [{ type: 'EquipmentReinstated', facts: { reason: '点错了' } }] });
  expect(back.accepted && back.events[0]?.equipment).toEqual(pump);
});

test('a meter does not run backwards, and checks by the meter want one', () => {
  given({ ...pump, meter: { value: 100, at: now } })
    .when(readMeter, { ...recording(), value: 99 })
    .refuses('inspections.meter-backwards-invalid');
  const { meterUnit: _unit, made: _made, ...unmetered } = pump;
  given<Equipment | undefined>(undefined)
    .when(registerEquipment, { ...recording(), equipment: unmetered })
    .refuses('inspections.equipment-meter-missing-invalid');
  given<Equipment | undefined>(pump)
    .when(registerEquipment, { ...recording(), equipment: pump })
    .refuses('inspections.equipment-code-taken');
  given(pump)
    .when(correctEquipment, { ...recording(), name: pump.name })
    .then();
  given({ ...pump, retiredAt: now })
    .when(retireEquipment, { ...recording(), reason: 'x', by: 'account-1' })
    .then();
});

test('a reading that was mistyped is put right, and with it the checks that were made at it', () => {
  const after = (known: Equipment, decision: ReturnType<typeof readMeter>): Equipment => {
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.events.reduce(evolveEquipment, known);
  };
  const read = after(pump, readMeter(pump, { ...recording(), value: 480 }));
  const typo = after(read, checkEquipment(read, check({ checkId: 'oil', meter: 50_000 })));
  expect(checksDue(typo)[0]).toMatchObject({ dueAtMeter: 50_500 });
  const right = after(typo, correctEquipment(typo, { ...recording('2026-08-04 09:00'), meter: 500 }));
  expect(right.meter).toEqual({ value: 500, at: at('2026-08-03 09:00') });
  expect(checksDue(right)[0]).toMatchObject({ dueAtMeter: 1_000, unitsLeft: 500 });
  given(right)
    .when(correctEquipment, { ...recording(), meter: 500 })
    .then();
  given(pump)
    .when(correctEquipment, { ...recording(), meter: 1 })
    .refuses('inspections.equipment-not-read-invalid');
});

test('however checks are made: the next one is always its period after the last, and the meter never falls', () => {
  const made = fc.array(fc.record({ after: fc.nat(3), meter: fc.option(fc.nat(400), { nil: undefined }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(made, (checks) => {
      let equipment = pump;
      let today = day('2026-07-01');
      let highest = 0;
      for (const { after, meter } of checks) {
        today = addDays(today, after);
        const when = { at: at(`${today} 09:00`), day: today, ...(meter === undefined ? {} : { meter }) };
        const decision = checkEquipment(equipment, check(when));
        expect(decision.accepted).toBe(meter === undefined || meter >= highest);
        if (!decision.accepted) continue;
        highest = meter ?? highest;
        for (const event of decision.events) equipment = evolveEquipment(equipment, event);
        expect(nextOf(equipment).dueOn).toBe(addDays(today, 7));
        expect(equipment.meter?.value ?? 0).toBe(highest);
      }
    }),
  );
});

test('somebody is reminded of the first check by days, or of the day on which one fell due by the meter', () => {
  const zone = 'Asia/Shanghai';
  expect(remindedOf(pump, zone)).toEqual({ dueOn: '2026-08-08', remindOn: '2026-08-07' });
  const yearly = { ...pump, checks: [{ checkId: 'year', title: '年检', every: { days: 365 } }] };
  expect(remindedOf(yearly, zone)).toEqual({ dueOn: '2027-08-01', remindOn: '2027-07-25' });
  const daily = { ...pump, checks: [{ checkId: 'day', title: '日检', every: { days: 1 } }] };
  expect(remindedOf(daily, zone)).toBeUndefined();
  const read = (known: Equipment, value: number, time: string) => {
    const decision = readMeter(known, { ...recording(time), value });
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.events.reduce(evolveEquipment, known);
  };
  const below = read(pump, 499, '2026-08-04 09:00');
  expect(remindedOf(below, zone)?.dueOn).toBe('2026-08-08');
  const above = read(below, 500, '2026-08-05 09:00');
  const later = read(above, 600, '2026-08-06 09:00');
  for (const known of [above, later])
    expect(remindedOf(known, zone)).toEqual({ dueOn: '2026-08-05', remindOn: '2026-08-05' });
  const oiled = checkEquipment(later, check({ checkId: 'oil', meter: 600, at: at('2026-08-07 09:00') }));
  const [event] = oiled.accepted ? oiled.events : [];
  expect(event && remindedOf(event.equipment, zone)?.dueOn).toBe('2026-08-08');
  expect(remindedOf({ ...pump, retiredAt: now }, zone)).toBeUndefined();
});
