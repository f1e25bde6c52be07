import { day, fen, fenOf, formatFen } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { correctRenovation } from './decide.js';
import { returnDeposit, takeDeposit } from './deposit.js';
import type { Renovation } from './renovation.js';

const today = day('2026-08-20');
const recording = { at: at('2026-08-20 09:00'), now: at('2026-08-20 12:00'), eventId: 'event-9', by: 'a', today };
const applied: Renovation = {
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
  state: 'applied',
  appliedAt: at('2026-07-30 10:00'),
  patrols: [],
  told: { approved: [], patrolled: [] },
};
const taking = { ...recording, amount: '2000', receipt: 'S-17', on: day('2026-07-31') };
const depositTaken = { amount: '2000.00', receipt: 'S-17', on: day('2026-07-31'), by: 'a' };
const taken: Renovation = { ...applied, depositTaken };
const over: Renovation = { ...taken, state: 'accepted' };
const whole = { ...recording, returned: '2000', withheld: '0', on: day('2026-08-18') };

test('what was agreed is taken once by a receipt, never more, not ahead of today, and then stands as agreed', () => {
  given(applied)
    .when(takeDeposit, taking)
    .then({
      type: 'RenovationDepositTaken',
      eventId: 'event-9',
      at: recording.at,
      renovation: taken,
      facts: { amount: '2000.00', receipt: 'S-17', on: '2026-07-31' },
    });
  given(taken).when(takeDeposit, taking).refuses('inspections.deposit-taken');
  const { deposit: _, ...free } = applied;
  given(free).when(takeDeposit, taking).refuses('inspections.deposit-not-agreed-invalid');
  for (const amount of ['0', '2000.01'])
    given(applied)
      .when(takeDeposit, { ...taking, amount })
      .refuses('inspections.deposit-amount-invalid');
  given(applied)
    .when(takeDeposit, { ...taking, on: day('2026-08-21') })
    .refuses('inspections.deposit-day-invalid');
  given({ ...applied, state: 'withdrawn' as const })
    .when(takeDeposit, taking)
    .refuses('inspections.renovation-state');
  given(taken)
    .when(correctRenovation, { ...recording, deposit: '1000.00' })
    .refuses('inspections.deposit-taken');
});

test('it goes back when the work is over, once, after it was taken; what is withheld has its reason', () => {
  given(over)
    .when(returnDeposit, { ...whole, returned: '1500', withheld: '500.00', reason: '修复电梯厅墙面' })
    .then({
      type: 'RenovationDepositReturned',
      eventId: 'event-9',
      at: recording.at,
      renovation: {
        ...over,
        depositReturned: {
          returned: '1500.00',
          withheld: '500.00',
          reason: '修复电梯厅墙面',
          on: day('2026-08-18'),
          by: 'a',
        },
      },
      facts: { returned: '1500.00', withheld: '500.00', reason: '修复电梯厅墙面', on: '2026-08-18' },
    });
  for (const state of ['applied', 'approved'] as const)
    given({ ...taken, state })
      .when(returnDeposit, whole)
      .refuses('inspections.renovation-state');
  given({ ...applied, state: 'rejected' as const })
    .when(returnDeposit, whole)
    .refuses('inspections.deposit-not-taken-invalid');
  given({ ...over, depositReturned: { returned: '2000.00', withheld: '0.00', on: day('2026-08-18'), by: 'a' } })
    .when(returnDeposit, whole)
    .refuses('inspections.deposit-returned');
  given(over)
    .when(returnDeposit, { ...whole, returned: '1500', withheld: '500' })
    .refuses('inspections.deposit-reason-missing-invalid');
  for (const on of [day('2026-07-30'), day('2026-08-21')])
    given(over)
      .when(returnDeposit, { ...whole, on })
      .refuses('inspections.deposit-return-day-invalid');
});

test('whatever the amounts: it goes back exactly where what is returned and withheld are together what was taken', () => {
  const amount = fc.bigInt({ min: 0n, max: 500_000n });
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 500_000n }), amount, amount, (whole1, returned, other) => {
      const known: Renovation = { ...over, depositTaken: { ...depositTaken, amount: formatFen(fenOf(whole1)) } };
      const back = (withheld: bigint) =>
        returnDeposit(known, {
          ...whole,
          returned: formatFen(fenOf(returned)),
          withheld: formatFen(fenOf(withheld)),
          reason: 'x',
        });
      expect(back(other).accepted).toBe(returned + other === whole1);
      if (returned > whole1) return;
      const decided = back(whole1 - returned);
      if (!decided.accepted) throw new Error(decided.refusal.code);
      const kept = decided.events[0]?.renovation.depositReturned;
      expect(fen(kept?.returned ?? '') + fen(kept?.withheld ?? '')).toBe(whole1);
    }),
  );
});
