import { addDays, day, dayOf, type Instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { acceptRenovation, applyForRenovation, approveRenovation, patrolRenovation } from './decide.js';
import { duesOf, patrolWindows, type Renovation } from './renovation.js';

const ZONE = 'Asia/Shanghai';
const now = at('2026-08-20 12:00');
const recording = (time = '2026-08-01 09:00', eventId = 'event-2') => ({ at: at(time), now, eventId });
const local = (instant: Instant) => dayOf(instant, ZONE);
const accepting = (time?: string) => ({
  ...recording(time),
  by: 'a',
  dayOf: local,
  retelling: { takesBackBy: 'event-3', toldBy: 'event-4' },
});
const said = {
  id: 'renovation-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  home: '3-1201',
  contractor: '安居装饰',
  works: '厨卫翻新',
  from: day('2026-08-01'),
  until: day('2026-08-16'),
  deposit: '2000.00',
  papers: ['paper-1'],
};
const permit = { number: 'ZX2026-0001', hours: '8:00–18:00' };
const applied: Renovation = {
  ...said,
  state: 'applied',
  appliedAt: at('2026-07-30 10:00'),
  patrols: [],
  told: { approved: [], patrolled: [] },
};
const approved: Renovation = { ...applied, state: 'approved', decision: { at: at('2026-07-31 10:00'), by: 'a' } };

test('it is applied for with its days, and approved when its papers are in hand', () => {
  const early = { ...said, until: day('2026-07-31') };
  expect(applyForRenovation(undefined, { ...recording(), renovation: early })).toMatchObject({
    refusal: { code: 'inspections.renovation-days-invalid' },
  });
  given({ ...applied, papers: [] })
    .when(approveRenovation, { ...recording(), by: 'a', permit })
    .refuses('inspections.renovation-papers-missing-invalid');
  const decision = { at: at('2026-08-01 09:00'), by: 'a', byName: '王经理' };
  const told = { approved: ['event-2'], patrolled: [] };
  given(applied)
    .when(approveRenovation, { ...recording(), by: 'a', byName: '王经理', permit })
    .then({
      type: 'RenovationApproved',
      eventId: 'event-2',
      at: decision.at,
      renovation: { ...applied, state: 'approved', decision, permit, told },
      facts: { permit: 'ZX2026-0001' },
    });
});

test('only what is approved is patrolled and accepted', () => {
  given(applied)
    .when(patrolRenovation, { ...recording(), by: 'a', photos: [] })
    .refuses('inspections.renovation-state');
  given(applied)
    .when(acceptRenovation, { ...accepting(), openFindings: [] })
    .refuses('inspections.renovation-state');
});

test('while violations are open it is accepted only with the word why, which stays with those that were open', () => {
  const openFindings = ['finding-1', 'finding-2'];
  given(approved)
    .when(acceptRenovation, { ...accepting('2026-08-16 23:00'), openFindings })
    .refuses('inspections.renovation-findings-open', { count: 2 });
  const acceptance = { at: at('2026-08-16 23:00'), by: 'a' };
  const accepted = (more: object, facts: object) => ({
    type: 'RenovationAccepted' as const,
    eventId: 'event-2',
    at: acceptance.at,
    renovation: {
      ...approved,
      ...{ state: 'accepted' as const, told: { ...approved.told, accepted: ['event-2'] } },
      acceptance: { ...acceptance, ...more },
    },
    facts: facts as Record<string, unknown>,
  });
  const despite = '门槛石下周补';
  given(approved)
    .when(acceptRenovation, { ...accepting('2026-08-16 23:00'), openFindings, despite })
    .then(accepted({ despite: { reason: despite, findingIds: openFindings } }, { reason: despite, open: 2 }));
  // Put right in the meantime: there is nothing that it would be accepted despite of.
  given(approved)
    .when(acceptRenovation, { ...accepting('2026-08-16 23:00'), openFindings: [], despite })
    .then(accepted({}, {}));
});

test('each whole week wants a patrol; the acceptance is owed a week after the end', () => {
  expect(patrolWindows(approved)).toEqual([
    { first: '2026-08-01', last: '2026-08-07' },
    { first: '2026-08-08', last: '2026-08-14' },
  ]);
  const patrolled: Renovation = { ...approved, patrols: [{ at: at('2026-08-09 09:00'), by: 'a', photos: [] }] };
  expect(duesOf(patrolled, day('2026-08-03'), local)).toEqual({ missed: 0, patrolBy: '2026-08-07' });
  expect(duesOf(patrolled, day('2026-08-10'), local)).toEqual({ missed: 1 });
  expect(duesOf(patrolled, day('2026-08-17'), local)).toEqual({ missed: 1, acceptBy: '2026-08-23' });
});

test('whatever its length: the windows are whole, follow each other and lie within it; the rest is shorter than one', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(200), (start, length) => {
      const from = addDays(day('2026-01-01'), start);
      const until = addDays(from, length);
      const windows = patrolWindows({ from, until });
      expect(windows).toHaveLength(Math.floor((length + 1) / 7));
      windows.forEach(({ first, last }, index) => {
        expect(first).toBe(addDays(from, index * 7));
        expect(last).toBe(addDays(first, 6));
        expect(last <= until).toBe(true);
      });
    }),
  );
});
