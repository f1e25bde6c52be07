import { day, eachDay, instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { appointDeputy, endDeputy } from './decide.js';
import { type Deputy, evolveDeputy, standsIn } from './deputy.js';

const command = {
  deputyId: 'd-1',
  appointmentId: 'a-1',
  deputyEmployeeId: 'e-2',
  from: day('2026-03-02'),
  until: day('2026-03-08'),
  at: instant(5),
};
const known = { holderEmployeeId: 'e-1', today: day('2026-03-01'), deputies: [] as Deputy[] };
const deputy: Deputy = {
  deputyId: 'd-1',
  appointmentId: 'a-1',
  holderEmployeeId: 'e-1',
  deputyEmployeeId: 'e-2',
  from: '2026-03-02',
  until: '2026-03-08',
};
const code = (decision: ReturnType<typeof appointDeputy>) => (decision.accepted ? 'accepted' : decision.refusal.code);

test('the holder of an appointment names who stands in, from a day to a day', () => {
  expect(appointDeputy(command, known)).toEqual({
    accepted: true,
    events: [{ type: 'DeputyAppointed', deputy, at: 5 }],
  });
});

test('nobody stands in for themselves, in days past or turned round, or for a quarter of a year and more', () => {
  expect(code(appointDeputy({ ...command, deputyEmployeeId: 'e-1' }, known))).toBe('identity.deputy-of-oneself');
  expect(code(appointDeputy({ ...command, until: day('2026-03-01') }, known))).toBe('identity.deputy-days-invalid');
  const past = { ...known, today: day('2026-03-09') };
  expect(code(appointDeputy(command, past))).toBe('identity.deputy-days-invalid');
  expect(code(appointDeputy({ ...command, until: day('2026-06-01') }, known))).toBe('accepted');
  expect(code(appointDeputy({ ...command, until: day('2026-06-02') }, known))).toBe('identity.deputy-too-long-invalid');
});

test('two do not stand in for one appointment on one day; who ended makes room', () => {
  const taken = { ...known, deputies: [{ ...deputy, from: '2026-03-08', until: '2026-03-09' }] };
  expect(code(appointDeputy(command, taken))).toBe('identity.deputy-already');
  expect(code(appointDeputy(command, { ...known, deputies: [{ ...deputy, endedAt: instant(1) }] }))).toBe('accepted');
});

test('a deputy stands in on each of the days and on no other, and never after the end', () => {
  const days = fc.constantFrom(...eachDay(day('2026-02-20'), day('2026-03-20')));
  fc.assert(
    fc.property(days, (today) => {
      expect(standsIn(deputy, today)).toBe(today >= '2026-03-02' && today <= '2026-03-08');
      const ended = endDeputy(deputy, { at: instant(9) });
      if (!ended.accepted) throw new Error('ending is never refused');
      expect(standsIn(ended.events.reduce(evolveDeputy, deputy), today)).toBe(false);
    }),
  );
});
