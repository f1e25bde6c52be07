import { instant, month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { type BillingRun, finishPart, issueRun, type RunMade, reverseLine, reverseRun } from './run.js';

const march = month('2026-03');
const at = instant(1_000);
const scope = { propertyId: 'p-1', month: march, feeItemIds: ['f-1'], sharedCosts: [] };
const made: RunMade = { lines: 5, total: '500.00', parts: 3, households: 4 };
const recording = { at, now: at, eventId: 'event-1' };
const issue = { ...recording, id: 'run-1', scope, expected: made, by: 'e-1', bookedIn: month('2026-04') };
const reversal = { ...recording, by: 'e-2', reason: '面积有误', bookedIn: month('2026-04'), invoiced: 0, paid: 0 };

/** The run after a decision that must be accepted. */
const after = (decision: ReturnType<typeof issueRun>): BillingRun => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.at(-1)?.billingRun as BillingRun;
};
const begun = after(issueRun(made, issue));
const whole = after(issueRun({ ...made, parts: 1 }, issue));

test('what comes out otherwise than previewed, or is nothing, is not issued', () => {
  given({ ...made, total: '500.01' })
    .when(issueRun, issue)
    .refuses('billing.preview-outdated');
  given({ ...made, lines: 0, total: '0.00' })
    .when(issueRun, issue)
    .refuses('billing.nothing-to-bill');
});

test('a run of one part is issued at once, and a run of several waits for each of them', () => {
  expect(whole).toMatchObject({ state: 'issued', progress: { partsDone: 1, householdsDone: 4 } });
  expect(begun).toMatchObject({ state: 'issuing', progress: { partsDone: 0, householdsDone: 0 } });
});

test('what is under way is taken back neither whole nor in part, and no part is done of what is not under way', () => {
  given(begun).when(reverseRun, reversal).refuses('billing.run-under-way');
  given(begun)
    .when(reverseLine, { ...reversal, lineId: 'l-1' })
    .refuses('billing.run-under-way');
  given(whole)
    .when(finishPart, { ...recording, households: 1 })
    .refuses('billing.run-under-way');
  const reversed = after(reverseRun(whole, reversal));
  expect(reversed.state).toBe('reversed');
  given(reversed).when(reverseRun, reversal).refuses('billing.run-reversed');
});

test('what stands on an invoice is not taken back, and it is said how many', () => {
  given(whole)
    .when(reverseRun, { ...reversal, invoiced: 3 })
    .refuses('billing.lines-invoiced', { count: 3 });
  given(whole)
    .when(reverseLine, { ...reversal, lineId: 'l-1', invoiced: 1 })
    .refuses('billing.lines-invoiced', { count: 1 });
});

test('with its last part a run is issued, and with the last one of its reversal it is reversed: never before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 8 }), (sizes) => {
      const households = sizes.reduce((sum, size) => sum + size, 0);
      let run = after(issueRun({ ...made, parts: sizes.length, households }, issue));
      const go = (ends: 'issued' | 'reversed') => {
        for (const [index, size] of sizes.entries()) {
          expect(run.state).not.toBe(ends);
          run = after(finishPart(run, { ...recording, households: size }));
          expect(run.progress.partsDone).toBe(index + 1);
        }
        expect(run).toMatchObject({ state: ends, progress: { households, householdsDone: households } });
      };
      go('issued');
      run = after(reverseRun(run, reversal));
      given(run).when(reverseRun, reversal).refuses('billing.run-under-way');
      go('reversed');
    }),
  );
});
