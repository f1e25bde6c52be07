import type { Day, Decision } from '@goldkey/kernel';
import { parseInstant } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import fc from 'fast-check';
import { acceptSwap, approveRequest, askRequest, refuseRequest, refuseSwapPassed, withdrawRequest } from './decide.js';
import { halfDaysOf, type LeaveTime, leaveOn, leavesOn, overlap } from './leave.js';
import { evolveRequest, type HeldDay, type RequestEvent, type RosterRequest, type Wish } from './request.js';
import { isPartner, mayApproveRequest, mayRefuseRequest, mayWithdrawRequest } from './rules.js';

const now = parseInstant('2026-03-02T09:00:00+08:00');
const said = { at: now, now, eventId: 'event-1', selves: [], today: '2026-03-02' as Day };
const shift = { shiftId: 's-1', start: '08:00', end: '16:00', breakMinutes: 0 };
const date = '2026-03-05' as Day;
const leave: Wish = {
  kind: 'leave',
  leaveKind: 'annual',
  from: date,
  fromHalf: 'morning',
  until: '2026-03-06' as Day,
  untilHalf: 'afternoon',
};
const held: readonly HeldDay[] = [
  { employeeId: 'e-1', date, kind: 'work', shift },
  { employeeId: 'e-2', date, kind: 'rest' },
];
const swap: Wish = { kind: 'swap', withId: 'e-2', dates: [date], held };
const ask = (wish: Wish) => ({
  ...said,
  requestId: 'r-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  reason: '家里有事',
  wish,
});
const after = (one: RosterRequest | undefined, decision: Decision<RequestEvent>): RosterRequest => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<RosterRequest | undefined>(
    (state, event) => evolveRequest(state, event),
    one,
  ) as RosterRequest;
};
const asked = (wish: Wish) => after(undefined, askRequest([], ask(wish)));
const accepted = after(asked(swap), acceptSwap(asked(swap), { ...said, by: 'e-2' }));

test('leave that overlaps another of the same person is refused, unless that one is over', () => {
  given<readonly RosterRequest[]>([asked(leave)])
    .when(askRequest, ask(leave))
    .refuses('staffing.leave-overlaps', { requestId: 'r-1' });
  const withdrawn = after(
    asked(leave),
    withdrawRequest(asked(leave), { ...said, by: 'e-1', why: '', mayApprove: false }),
  );
  expect(askRequest([withdrawn], ask(leave)).accepted).toBe(true);
  const morning: Wish = { ...leave, from: date, until: date, untilHalf: 'morning' };
  const afternoon: Wish = { ...leave, from: date, fromHalf: 'afternoon', until: date };
  expect(askRequest([asked(morning)], ask(afternoon)).accepted).toBe(true);
  given<readonly RosterRequest[]>([])
    .when(askRequest, ask({ ...leave, until: '2026-03-04' as Day }))
    .refuses('staffing.leave-days-invalid');
});

test('approved leave replaces the days of work alone, and nobody approves their own', () => {
  const days: HeldDay[] = [
    { employeeId: 'e-1', date, kind: 'work', shift },
    { employeeId: 'e-1', date: '2026-03-06' as Day, kind: 'rest' },
  ];
  expect(after(asked(leave), approveRequest(asked(leave), { ...said, by: 'e-9', days }))).toMatchObject({
    state: 'approved',
    replaced: [{ date, kind: 'work', shift }],
  });
  given(asked(leave))
    .when(approveRequest, { ...said, by: 'e-1', days })
    .refuses('staffing.request-by-concerned.forbidden');
});

test('a request is not for whom it is about to decide, nor for who stands in for them', () => {
  const code = 'staffing.request-by-concerned.forbidden';
  isNotForWhomItConcerns(code, (employeeId, acting) =>
    approveRequest({ ...asked(leave), employeeId }, { ...said, ...acting, days: [] }),
  );
  isNotForWhomItConcerns(code, (withId, acting) =>
    approveRequest({ ...accepted, wish: { ...swap, withId } }, { ...said, ...acting, days: held }),
  );
  isNotForWhomItConcerns(code, (employeeId, acting) =>
    refuseRequest({ ...asked(leave), employeeId }, { ...said, ...acting, why: '缺人', mayApprove: true }),
  );
});

test('pages are told what a person may do with a request before they try', () => {
  const [third, partner, deputy] = [
    { by: 'e-9', selves: ['e-9'] },
    { by: 'e-2', selves: ['e-2'] },
    { by: 'e-9', selves: ['e-9', 'e-1'] },
  ];
  expect([third, deputy].map((one) => mayApproveRequest(asked(leave), one))).toEqual([true, false]);
  const mays = (request: RosterRequest) => (one: typeof third) => [
    mayApproveRequest(request, one),
    mayRefuseRequest(request, one),
    isPartner(request, one.by),
  ];
  expect([third, partner, deputy].map(mays(asked(swap)))).toEqual([
    [false, true, false],
    [false, false, true],
    [false, false, false],
  ]);
  expect([third, partner].map(mays(accepted))).toEqual([
    [true, true, false],
    [false, false, true],
  ]);
});

test('a swap is agreed to by the other one alone, then approved by a third', () => {
  given(asked(swap))
    .when(acceptSwap, { ...said, by: 'e-3' })
    .refuses('staffing.swap-partner.forbidden');
  given(asked(swap))
    .when(approveRequest, { ...said, by: 'e-9', days: held })
    .refuses('staffing.swap-not-accepted', { requestId: 'r-1' });
  given(accepted)
    .when(approveRequest, { ...said, by: 'e-2', days: held })
    .refuses('staffing.request-by-concerned.forbidden');
  expect(after(accepted, approveRequest(accepted, { ...said, by: 'e-9', days: held })).state).toBe('approved');
});

test('a plan that was changed since the swap was asked refuses it', () => {
  const changed = held.map((day) => (day.employeeId === 'e-2' ? { ...day, kind: 'leave' as const } : day));
  given(accepted)
    .when(approveRequest, { ...said, by: 'e-9', days: changed })
    .refuses('staffing.swap-outdated', { date });
});

test('a swap of the same plans, or with oneself, is none', () => {
  given<readonly RosterRequest[]>([])
    .when(askRequest, ask({ ...swap, withId: 'e-1' }))
    .refuses('staffing.swap-with-oneself-invalid');
  const alike = held.map((day) => ({ ...day, kind: 'rest' as const, shift: undefined }));
  given<readonly RosterRequest[]>([])
    .when(askRequest, ask({ ...swap, held: alike as never }))
    .refuses('staffing.swap-without-difference-invalid');
});

test('a swap whose day has passed is neither asked for, agreed to nor approved; of its own day it still is', () => {
  const late = { ...said, today: '2026-03-06' as Day };
  const refusal = ['staffing.swap-day-passed', { date }] as const;
  expect(refuseSwapPassed(swap, late.today)).toMatchObject({ refusal: { code: refusal[0], facts: refusal[1] } });
  given(asked(swap))
    .when(acceptSwap, { ...late, by: 'e-2' })
    .refuses(...refusal);
  given(accepted)
    .when(approveRequest, { ...late, by: 'e-9', days: held })
    .refuses(...refusal);
  expect(approveRequest(accepted, { ...late, today: date, by: 'e-9', days: held }).accepted).toBe(true);
  expect([refuseSwapPassed(swap, date), refuseSwapPassed(leave, late.today)]).toEqual([undefined, undefined]);
});

test('the other one of a swap declines without any permission; others need it', () => {
  expect(refuseRequest(asked(swap), { ...said, by: 'e-2', why: '有事', mayApprove: false }).accepted).toBe(true);
  given(asked(leave))
    .when(refuseRequest, { ...said, by: 'e-3', why: '', mayApprove: false })
    .refuses('staffing.request-decision.forbidden');
});

test('approved leave is taken back, an approved correction by somebody else alone, an exchange never', () => {
  const approved = after(asked(leave), approveRequest(asked(leave), { ...said, by: 'e-9', days: [] }));
  const take = { ...said, by: 'e-1', why: '不去了', mayApprove: false };
  expect(after(approved, withdrawRequest(approved, take))).toMatchObject({ state: 'withdrawn', why: '不去了' });
  const correction = asked({ kind: 'correction', direction: 'in', clockedAt: now });
  const done = after(correction, approveRequest(correction, { ...said, by: 'e-9', days: [] }));
  given(done).when(withdrawRequest, take).refuses('staffing.request-settled', { requestId: 'r-1', state: 'approved' });
  const other = { ...take, by: 'e-9', mayApprove: true };
  expect(withdrawRequest(done, other).accepted).toBe(true);
  expect(mayWithdrawRequest(done, { ...other, by: 'e-8', selves: ['e-1'] })).toBe(false);
  const exchanged = after(accepted, approveRequest(accepted, { ...said, by: 'e-9', days: held }));
  given(exchanged)
    .when(withdrawRequest, other)
    .refuses('staffing.request-settled', { requestId: 'r-1', state: 'approved' });
  given(asked(leave))
    .when(withdrawRequest, { ...take, by: 'e-3' })
    .refuses('staffing.request-withdrawal.forbidden');
});

test('leave that has begun is not taken back by whose it is, by whatever name; somebody else who decides does', () => {
  const approved = after(asked(leave), approveRequest(asked(leave), { ...said, by: 'e-9', days: [] }));
  const begun = { ...said, today: date, why: '误批', mayApprove: true };
  const code = 'staffing.leave-begun-by-concerned.forbidden';
  given(approved)
    .when(withdrawRequest, { ...begun, by: 'e-1' })
    .refuses(code);
  given(approved)
    .when(withdrawRequest, { ...begun, by: 'e-8', selves: ['e-1'] })
    .refuses(code);
  expect(mayWithdrawRequest(approved, { ...begun, by: 'e-1' })).toBe(false);
  expect(withdrawRequest(approved, { ...begun, by: 'e-9' }).accepted).toBe(true);
  expect(withdrawRequest(asked(leave), { ...begun, by: 'e-1' }).accepted).toBe(true);
});

test('the future is not clocked', () => {
  given<readonly RosterRequest[]>([])
    .when(askRequest, ask({ kind: 'correction', direction: 'in', clockedAt: (now + 1) as never }))
    .refuses('staffing.future-instant-invalid');
});

const half = fc.constantFrom('morning' as const, 'afternoon' as const);
const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) as Day;
const time: fc.Arbitrary<LeaveTime> = fc
  .record({ start: fc.nat(40), length: fc.nat(10), fromHalf: half, untilHalf: half })
  .map(({ start, length, fromHalf, untilHalf }) => ({
    from: dayOf(start),
    fromHalf,
    until: dayOf(start + length),
    untilHalf,
  }))
  .filter((one) => halfDaysOf(one) > 0);

test('the halves of the days of a leave add up to its length', () => {
  fc.assert(
    fc.property(time, (one) => {
      const parts = Array.from({ length: 60 }, (_, n) => leaveOn(one, dayOf(n)));
      const halves = parts.reduce((sum, part) => sum + (part === 'whole' ? 2 : part === undefined ? 0 : 1), 0);
      expect(halves).toBe(halfDaysOf(one));
    }),
  );
});

test('two leaves that do not overlap take together what each takes: a morning and an afternoon are the whole day', () => {
  fc.assert(
    fc.property(time, time, (one, other) => {
      fc.pre(!overlap(one, other));
      for (let n = 0; n < 60; n += 1) {
        const parts = [one, other].flatMap((leave) => leaveOn(leave, dayOf(n)) ?? []);
        expect(leavesOn([one, other], dayOf(n))).toBe(parts.length === 2 ? 'whole' : parts[0]);
      }
    }),
  );
});

test('two leaves overlap whichever is asked first, and every leave overlaps itself', () => {
  fc.assert(
    fc.property(time, time, (one, other) => {
      expect(overlap(one, other)).toBe(overlap(other, one));
      expect(overlap(one, one)).toBe(true);
    }),
  );
});
