import {
  addDays,
  allocate,
  type Day,
  day,
  type Fen,
  fen,
  fenOf,
  formatFen,
  idsOf,
  instant,
  month,
} from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  decideInstalments,
  dueBy,
  type InstalmentPlan,
  isBroken,
  judgeInstalments,
  keepsTo,
  PART_GRACE_DAYS,
  proposeInstalments,
  rejudgeInstalments,
} from './instalment-plan.js';

const today = day('2026-03-10');
const said = { at: instant(0), now: instant(0), eventId: 'event-1', selves: [] };
const charge = (chargeId: string, open: number) => ({
  ...{ chargeId, householdId: 'h-1', feeItemId: 'f', chargeMonth: month('2026-01'), open: fenOf(open) },
});
const open = [charge('c-1', 20_000), charge('c-2', 10_000)];
const part = (dueOn: string, amount: string) => ({ dueOn: day(dueOn), amount });
const three = [part('2026-03-31', '100'), part('2026-04-30', '100.00'), part('2026-05-31', '100')];
const plan = {
  ...{ id: 'plan-1', propertyId: 'p-1', householdId: 'h-1', agreedWith: '陈女士' },
  ...{ parts: three, proposedBy: 'account-1', proposedAs: ['account-1'], proposerName: '小王' },
};
const proposing = { ...said, today, plan };
const made = (changes: object = {}): InstalmentPlan => {
  const decision = proposeInstalments({ open, standing: [] }, { ...proposing, ...changes });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events[0]?.instalmentPlan as InstalmentPlan;
};

test('three parts within three months are agreed by the collector; more of either, or of money, needs another person', () => {
  expect(made()).toMatchObject({ state: 'agreed', amount: '300.00', chargeIds: ['c-1', 'c-2'] });
  const late = [...three.slice(0, 2), part('2026-06-11', '100')];
  const many = [
    part('2026-03-11', '10'),
    part('2026-03-12', '90'),
    part('2026-03-13', '100'),
    part('2026-03-14', '100'),
  ];
  for (const parts of [late, many]) expect(made({ plan: { ...plan, parts } })).toMatchObject({ state: 'proposed' });
  const much = { open: [charge('c-1', 300_001)], standing: [] };
  expect(
    proposeInstalments(much, { ...proposing, plan: { ...plan, parts: [part('2026-03-31', '3000.01')] } }),
  ).toMatchObject({
    events: [{ type: 'InstalmentPlanProposed' }],
  });
});

test('parts rise, sum to the debt, and there is one plan at a time', () => {
  const standing = { open, standing: [] as InstalmentPlan[] };
  const parts = (list: readonly object[]) => ({ ...proposing, plan: { ...plan, parts: list as typeof three } });
  given(standing)
    .when(proposeInstalments, parts(three.slice(0, 2)))
    .refuses('billing.parts-differ-invalid', {
      amount: '300.00',
      planned: '200.00',
    });
  given(standing)
    .when(proposeInstalments, parts([...three].reverse()))
    .refuses('billing.parts-do-not-rise-invalid');
  given(standing)
    .when(proposeInstalments, parts([part('2026-03-09', '300')]))
    .refuses('billing.parts-do-not-rise-invalid');
  given(standing)
    .when(proposeInstalments, parts([part('2029-03-09', '300')]))
    .refuses('billing.plan-too-long-invalid');
  given({ ...standing, standing: [made()] })
    .when(proposeInstalments, proposing)
    .refuses('billing.plan-stands');
  given({ ...standing, open: [] })
    .when(proposeInstalments, proposing)
    .refuses('billing.nothing-owed');
  given(standing)
    .when(proposeInstalments, { ...proposing, chargeIds: ['c-9'] })
    .refuses('billing.charge-settled');
});

test('whoever proposed, for themselves or for another, another person approves', () => {
  asksForAnotherPerson(
    'billing.same-person.forbidden',
    (first) => ({
      ...made({ plan: { ...plan, proposedBy: first.by, proposedAs: idsOf(first) } }),
      state: 'proposed' as const,
    }),
    (proposed, second) => decideInstalments(proposed, { ...said, ...second, act: 'approve' }),
  );
});

test('who proposed does not approve; what is decided is not decided again', () => {
  const proposed = { ...made(), state: 'proposed' as const };
  given(proposed)
    .when(decideInstalments, { ...said, act: 'approve', by: 'account-1' })
    .refuses('billing.same-person.forbidden');
  expect(decideInstalments(proposed, { ...said, act: 'approve', by: 'account-2' })).toMatchObject({
    events: [{ type: 'InstalmentPlanApproved', instalmentPlan: { state: 'agreed', decidedBy: 'account-2' } }],
  });
  given(made())
    .when(decideInstalments, { ...said, act: 'refuse', by: 'account-2' })
    .refuses('billing.plan-state');
});

test('a part that is missing after its days of grace breaks the plan; what comes later still fulfils it', () => {
  const agreed = made();
  const lastDay = addDays(day('2026-03-31'), PART_GRACE_DAYS);
  expect(isBroken(agreed, fenOf(9_999), lastDay)).toBe(false);
  expect(isBroken(agreed, fenOf(9_999), addDays(lastDay, 1))).toBe(true);
  expect(isBroken(agreed, fenOf(10_000), addDays(lastDay, 1))).toBe(false);
  const judged = judgeInstalments(agreed, { ...said, open: fenOf(20_001), today: addDays(lastDay, 1) });
  expect(judged).toMatchObject({ events: [{ type: 'InstalmentPlanBroken' }] });
  const broken = { ...agreed, state: 'broken' as const };
  expect(keepsTo(broken, fenOf(30_000), today)).toBe(false);
  expect(judgeInstalments(broken, { ...said, open: fenOf(1), today: lastDay })).toEqual({ accepted: true, events: [] });
  expect(judgeInstalments(broken, { ...said, open: fenOf(0), today: lastDay })).toMatchObject({
    events: [{ type: 'InstalmentPlanKept', instalmentPlan: { state: 'kept' } }],
  });
});

test('who pays each part by its day is never broken, who pays a fen less on some day always is', () => {
  const parts = fc
    .tuple(
      fc.integer({ min: 10, max: 500_000 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 }),
    )
    .map(([debt, gaps]) => {
      const amounts = allocate(
        fenOf(debt),
        gaps.map(() => 1n),
        { remainder: 'first' },
      );
      let at: Day = today;
      return gaps.map((gap, index) => {
        at = addDays(at, gap);
        return { dueOn: at, amount: formatFen(amounts[index] as Fen) };
      });
    });
  fc.assert(
    fc.property(parts, fc.nat(700), (list, later) => {
      const on = addDays(today, later);
      const paid = dueBy({ parts: list }, on);
      expect(isBroken({ parts: list }, paid, on)).toBe(false);
      const missed = dueBy({ parts: list }, addDays(on, -PART_GRACE_DAYS - 1));
      if (missed > 0n) expect(isBroken({ parts: list }, fenOf(missed - 1n), on)).toBe(true);
      expect(dueBy({ parts: list }, addDays(today, 10_000))).toBe(
        list.reduce((sum, each) => sum + fen(each.amount), 0n),
      );
    }),
  );
});

test('a plan that money had kept is, without it, what it would be: agreed, broken as before, or ended for another', () => {
  const kept = { ...made(), state: 'kept' as const };
  const command = { ...said, open: fenOf(30_000), today, otherStands: false };
  expect(rejudgeInstalments(kept, { ...command, open: fenOf(0) })).toEqual({ accepted: true, events: [] });
  expect(rejudgeInstalments(kept, command)).toMatchObject({
    events: [{ type: 'InstalmentPlanReopened', instalmentPlan: { state: 'agreed' } }],
  });
  expect(rejudgeInstalments(kept, { ...command, otherStands: true })).toMatchObject({
    events: [{ type: 'InstalmentPlanEnded', instalmentPlan: { state: 'ended' } }],
  });
  const late = addDays(day('2026-03-31'), PART_GRACE_DAYS + 1);
  expect(rejudgeInstalments(kept, { ...command, today: late, otherStands: true })).toMatchObject({
    events: [{ type: 'InstalmentPlanBroken', instalmentPlan: { state: 'broken' } }],
  });
});

test('to keep a plan and take the money away again leaves it as it was, whatever had been paid', () => {
  const states = fc.constantFrom('agreed' as const, 'broken' as const);
  fc.assert(
    fc.property(states, fc.integer({ min: 1, max: 30_000 }), fc.nat(60), (state, left, later) => {
      const on = addDays(today, later);
      const before = { ...made(), state };
      const paid = fenOf(30_000 - left);
      // What is judged each day is broken already where a part is missing.
      fc.pre(state === 'broken' || !isBroken(before, paid, on));
      const fulfilled = judgeInstalments(before, { ...said, open: fenOf(0), today: on });
      const kept = fulfilled.accepted ? fulfilled.events[0]?.instalmentPlan : undefined;
      const undone = rejudgeInstalments(kept as InstalmentPlan, {
        ...{ ...said, open: fenOf(left), today: on, otherStands: false },
      });
      expect(undone).toMatchObject({ events: [{ instalmentPlan: before }] });
    }),
  );
});
