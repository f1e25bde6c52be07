import { addDays, day, fen, idsOf, instant, month } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { decideWriteOff, proposeWriteOff, type WriteOff } from '../write-off/write-off.js';
import { DUNNING_STEPS, type Dunning, type DunningStep, GRACE_DAYS, recordDunning } from './dunning.js';

const said = { at: instant(0), now: instant(0), eventId: 'event-1', selves: [] };
const owed = fen('312.00');
const today = day('2026-03-20');
const dunning = (step: DunningStep, changes: Partial<Dunning> = {}): Dunning => ({
  id: 'd-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  step,
  result: 'absent',
  owed: '312.00',
  day: today,
  by: 'account-1',
  byName: '小陈',
  ...changes,
});
/** `taken`: the latest first. */
const asked = (...taken: readonly Dunning[]) => ({ owed, taken });

test('the ladder is climbed step by step, each after the days of grace of the one before', () => {
  given(asked())
    .when(recordDunning, { ...said, dunning: dunning('call') })
    .refuses('billing.step-skipped', { next: 'reminder' });
  const reminded = dunning('reminder', { day: addDays(today, -3) });
  expect(recordDunning(asked(reminded), { ...said, dunning: dunning('call') })).toMatchObject({
    events: [{ dunning: { owed: '312.00' } }],
  });
  given(asked({ ...reminded, day: addDays(today, -2) }))
    .when(recordDunning, { ...said, dunning: dunning('call') })
    .refuses('billing.step-too-early', { days: 3 });
  expect(recordDunning(asked({ ...reminded, day: today }), { ...said, dunning: dunning('reminder') })).toMatchObject({
    accepted: true,
  });
});

test('a promise names its day, and holds the next step back until it has passed', () => {
  given(asked())
    .when(recordDunning, { ...said, dunning: dunning('reminder', { result: 'promised' }) })
    .refuses('billing.promise-without-day-invalid');
  const promised = dunning('reminder', { result: 'promised', promisedBy: today, day: addDays(today, -9) });
  given(asked(promised))
    .when(recordDunning, { ...said, dunning: dunning('call') })
    .refuses('billing.promise-open');
  expect(
    recordDunning(asked(promised), { ...said, dunning: dunning('call', { day: addDays(today, 1) }) }),
  ).toMatchObject({ accepted: true });
  given({ owed: fen('0.00'), taken: [] })
    .when(recordDunning, { ...said, dunning: dunning('reminder') })
    .refuses('billing.nothing-owed');
});

test('a lower step in between takes nobody down the ladder, and its promise is waited for', () => {
  const visited = dunning('visit', { day: addDays(today, -20) });
  const called = dunning('call', { day: addDays(today, -1) });
  const notice = { ...said, dunning: dunning('legal-notice') };
  expect(recordDunning(asked(called, visited), notice)).toMatchObject({ accepted: true });
  given(asked(called, { ...visited, day: addDays(today, -14) }))
    .when(recordDunning, notice)
    .refuses('billing.step-too-early', { days: 15 });
  given(asked({ ...called, result: 'promised', promisedBy: today }, visited))
    .when(recordDunning, notice)
    .refuses('billing.promise-open');
});

test('a promise is of the next three months', () => {
  const promise = (promisedBy: Dunning['day']) => ({
    ...said,
    dunning: dunning('reminder', { result: 'promised', promisedBy }),
  });
  expect(recordDunning(asked(), promise(addDays(today, 90)))).toMatchObject({ accepted: true });
  given(asked())
    .when(recordDunning, promise(addDays(today, 91)))
    .refuses('billing.promise-far-invalid', { latest: addDays(today, 90) });
});

test('nobody comes from the first word to the last faster than the days of grace allow', () => {
  const least = DUNNING_STEPS.slice(0, -1).reduce((sum, step) => sum + GRACE_DAYS[step], 0);
  fc.assert(
    fc.property(
      fc.array(fc.record({ step: fc.constantFrom(...DUNNING_STEPS), wait: fc.nat(20) }), { maxLength: 40 }),
      (story) => {
        let at = today;
        let taken: readonly Dunning[] = [];
        let first: typeof today | undefined;
        for (const { step, wait } of story) {
          at = addDays(at, wait);
          const decided = recordDunning(asked(...taken), { ...said, dunning: dunning(step, { day: at }) });
          if (!decided.accepted) continue;
          taken = [...decided.events.map((event) => event.dunning), ...taken];
          first ??= at;
          if (step === 'legal-notice') expect(at >= addDays(first, least)).toBe(true);
        }
      },
    ),
  );
});

const charge = { chargeId: 'c-1', householdId: 'h-1', feeItemId: 'water', chargeMonth: month('2026-03'), open: owed };
const writeOff = {
  id: 'w-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  chargeIds: ['c-1'],
  amount: '312.00',
  reason: '业主去世',
  state: 'proposed',
  proposedBy: 'account-1',
  proposedAs: ['account-1'],
} satisfies WriteOff;

const authority = { level: 'property', bounds: {} } as const;

test('whoever asked, for themselves or for another, a debt is given up by another person', () => {
  asksForAnotherPerson(
    'billing.same-person.forbidden',
    (first) => ({ open: [charge], writeOff: { ...writeOff, proposedBy: first.by, proposedAs: idsOf(first) } }),
    (standing, second) => decideWriteOff(standing, { ...said, ...second, act: 'approve', authority }),
  );
});

test('a debt is given up by another person, for exactly what was asked', () => {
  expect(proposeWriteOff({ open: [charge], waiting: [] }, { ...said, writeOff })).toMatchObject({
    events: [{ writeOff: { amount: '312.00' } }],
  });
  given({ open: [] as (typeof charge)[], waiting: [] as WriteOff[] })
    .when(proposeWriteOff, { ...said, writeOff })
    .refuses('billing.charge-settled');
  given({ open: [charge], waiting: [writeOff] as WriteOff[] })
    .when(proposeWriteOff, { ...said, writeOff })
    .refuses('billing.write-off-asked');
  const decide = { ...said, act: 'approve' as const, by: 'account-2', authority };
  expect(decideWriteOff({ writeOff, open: [charge] }, decide)).toMatchObject({
    events: [{ writeOff: { state: 'approved' } }],
  });
  given({ writeOff, open: [{ ...charge, open: fen('300.00') }] })
    .when(decideWriteOff, decide)
    .refuses('billing.write-off-outdated', { owed: '300.00', amount: '312.00' });
  given({ writeOff, open: [charge] })
    .when(decideWriteOff, { ...decide, by: 'account-1' })
    .refuses('billing.same-person.forbidden');
  given({ writeOff: { ...writeOff, state: 'refused' } as WriteOff, open: [charge] })
    .when(decideWriteOff, decide)
    .refuses('billing.write-off-decided');
});
