import { type Acting, type Decision, type Instant, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given, isNotForWhomItConcerns } from '@goldkey/testing';
import fc from 'fast-check';
import { findingMessages } from '../../adapters/out/events.js';
import { aFinding, at } from '../../testing/examples.js';
import { planFinding, raiseFinding, rectifyFinding, returnFinding, verifyFinding, withdrawFinding } from './decide.js';
import type { Finding, FindingEvent } from './finding.js';
import { handOverFinding } from './hand-over.js';
import { FINDING_ACTS, type FindingAct, findingBegins, findingMachine } from './machine.js';
import { mergeFinding } from './merge.js';
import { mayJudgeFinding, mayWithdrawFinding } from './rules.js';

const now = at('2026-08-04 10:00');
const said = { at: now, now, eventId: 'event-1', selves: [] };
const dueAt = at('2026-08-05 10:00');
const planned = aFinding({ state: 'planned', measure: '清走', dueAt, responsibleId: 'e-1' });
const rectified: Finding = { ...planned, state: 'rectified', rectification: { at: now, by: 'e-1', proof: '照片 12' } };

test('a finding with measure and deadline is planned at once, one without is raised', () => {
  const { state: _state, raisedAt: _at, returned: _n, toldBy: _told, ...finding } = aFinding();
  given(undefined)
    .when(raiseFinding, { ...said, finding })
    .then({
      type: 'FindingRaised',
      eventId: 'event-1',
      at: now,
      finding: aFinding({ raisedAt: now, toldBy: ['event-1'] }),
      facts: { source: 'patrol', category: '消防通道', state: 'raised' },
    });
  const both = raiseFinding(undefined, { ...said, finding: { ...finding, measure: '清走', dueAt } });
  expect(both).toMatchObject({ events: [{ finding: { state: 'planned' } }] });
  given(undefined)
    .when(raiseFinding, { ...said, finding: { ...finding, bottomLine: true } })
    .refuses('inspections.bottom-line-invalid');
});

test('who answers for a finding does so since another one was named, whatever else is said of it', () => {
  const { state: _state, raisedAt: _at, returned: _n, toldBy: _told, ...words } = aFinding();
  const given = raiseFinding(undefined, { ...said, finding: { ...words, responsibleId: 'e-1' } });
  expect(given).toMatchObject({ events: [{ finding: { responsibleId: 'e-1', assignedAt: now } }] });
  const since = at('2026-08-03 10:00');
  const assignedAt = (before: Partial<Finding>, responsibleId?: string) => {
    const plan = { measure: '清走', dueAt, ...(responsibleId !== undefined && { responsibleId }) };
    const decision = planFinding(aFinding(before), { ...said, ...plan });
    return decision.accepted && decision.events[0]?.finding.assignedAt;
  };
  expect(assignedAt({}, 'e-1')).toBe(now);
  expect(assignedAt({ responsibleId: 'e-1', assignedAt: since })).toBe(since);
  expect(assignedAt({ responsibleId: 'e-1', assignedAt: since }, 'e-1')).toBe(since);
  expect(assignedAt({ responsibleId: 'e-1', assignedAt: since }, 'e-2')).toBe(now);
  expect(assignedAt({})).toBeUndefined();
});

test('a plan looks ahead', () => {
  given(aFinding())
    .when(planFinding, { ...said, measure: '清走', dueAt: now })
    .refuses('inspections.due-too-early-invalid');
});

test('a patrol finding that lay without a plan for three days stays missed, however it is planned or taken back (M-13)', () => {
  const plan = (raisedAt: Instant, source: Finding['source'] = 'patrol'): Finding => {
    const decision = planFinding(aFinding({ raisedAt, source }), { ...said, measure: '清走', dueAt });
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.events[0]?.finding as Finding;
  };
  const told = (finding: Finding) =>
    findingMessages({ type: 'FindingPlanned', eventId: 'e', at: now, finding, facts: {} })[0]?.data;
  const threeDaysAgo = at('2026-08-01 10:00');
  const longer = at('2026-08-01 09:59');
  expect(told(plan(threeDaysAgo))).toMatchObject({ measure: 'stated', dueAt: '2026-08-05T10:00:00+08:00' });
  const late = plan(longer);
  expect(told(late)).toMatchObject({ dueAt: '2026-08-05T10:00:00+08:00' });
  expect(told(late)).not.toHaveProperty('measure');
  expect(told(plan(longer, 'joint'))).toHaveProperty('measure');
  for (const finding of [late, aFinding({ raisedAt: longer })]) {
    const sparing = { selves: [], now };
    expect([true, false].map((isOfQuality) => mayWithdrawFinding(finding, { ...sparing, isOfQuality }))).toEqual([
      true,
      false,
    ]);
    given(finding)
      .when(withdrawFinding, { ...said, reason: '记错了', isOfQuality: false })
      .refuses('inspections.missed-quality-only.forbidden');
  }
});

test('who put it right, or answers for it, does not verify it', () => {
  for (const by of ['e-1', 'e-2']) {
    const finding = { ...rectified, rectification: { at: now, by: 'e-2', proof: '照片 12' } };
    given(finding)
      .when(verifyFinding, { ...said, by })
      .refuses('inspections.same-person.forbidden');
    given(finding)
      .when(returnFinding, { ...said, by, reason: '没清完' })
      .refuses('inspections.same-person.forbidden');
  }
});

test('whoever put it right, for themselves or for another, another person judges it; so where they answer for it', () => {
  const code = 'inspections.same-person.forbidden';
  const { responsibleId: _nobody, ...unanswered } = planned;
  const righted = (first: Acting): Finding => {
    const decision = rectifyFinding(unanswered, { ...said, ...first, proof: '照片 12' });
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.events[0]?.finding as Finding;
  };
  asksForAnotherPerson(
    code,
    righted,
    (finding, second) => verifyFinding(finding, { ...said, ...second }),
    mayJudgeFinding,
  );
  asksForAnotherPerson(code, righted, (finding, second) =>
    returnFinding(finding, { ...said, ...second, reason: '没清完' }),
  );
  isNotForWhomItConcerns(code, (responsibleId, acting) =>
    verifyFinding({ ...rectified, responsibleId }, { ...said, ...acting }),
  );
  isNotForWhomItConcerns(code, (responsibleId, { selves }) =>
    withdrawFinding({ ...planned, responsibleId }, { ...said, selves, reason: '记错了', isOfQuality: true }),
  );
});

test('verified late is told as late; sent back it is done again by the same deadline', () => {
  const late = instant(dueAt + 1);
  given(rectified)
    .when(verifyFinding, { ...said, at: late, now: late, by: 'e-2' })
    .then({
      type: 'FindingVerified',
      eventId: 'event-1',
      at: late,
      finding: { ...rectified, state: 'closed', verification: { at: late, by: 'e-2' } },
      facts: { late: true },
    });
  const back = returnFinding(rectified, { ...said, by: 'e-2', reason: '没清完' });
  expect(back).toMatchObject({ events: [{ finding: { state: 'planned', dueAt, returned: 1 } }] });
});

test('what is sent back was not put right: its telling is taken back, so that S-08 waits for the next', () => {
  const first = rectifyFinding(planned, { ...said, by: 'e-1', proof: '照片 12', eventId: 'event-7' });
  if (!first.accepted) throw new Error(first.refusal.code);
  const back = returnFinding(first.events[0]?.finding as Finding, { ...said, by: 'e-2', reason: '没清完' });
  if (!back.accepted) throw new Error(back.refusal.code);
  expect(back.events.flatMap(findingMessages)).toMatchObject([
    { id: 'event-1', type: 'goldkey.inspections.finding.rectified.withdrawn.v1', data: { eventId: 'event-7' } },
  ]);
  // Of older ones nobody kept by which event they were told.
  const older = returnFinding(rectified, { ...said, by: 'e-2', reason: '没清完' });
  if (!older.accepted) throw new Error(older.refusal.code);
  expect(older.events.flatMap(findingMessages)).toEqual([]);
});

test('a deadline lies within a year: nobody is owed anything by a year that was mistyped', () => {
  const far = instant(now + 367 * 86_400_000);
  given(aFinding())
    .when(planFinding, { ...said, measure: '清走', dueAt: far })
    .refuses('inspections.due-too-late-invalid');
  const { state: _state, raisedAt: _at, returned: _returned, toldBy: _told, ...finding } = aFinding({ dueAt: far });
  given(undefined)
    .when(raiseFinding, { ...said, finding })
    .refuses('inspections.due-too-late-invalid');
});

test('what was closed is taken back by the quality centre alone', () => {
  const closed = { ...rectified, state: 'closed' as const, verification: { at: now, by: 'e-2' } };
  given(closed)
    .when(withdrawFinding, { ...said, reason: '记错项目', isOfQuality: false })
    .refuses('inspections.quality-only.forbidden');
  const back = withdrawFinding(closed, { ...said, reason: '记错项目', isOfQuality: true });
  expect(back).toMatchObject({ events: [{ type: 'FindingWithdrawn', finding: { state: 'withdrawn' } }] });
});

/** One that others can go into: it is due no later than they. */
const stays = aFinding({ id: 'finding-9', state: 'planned', measure: '清走', dueAt });

const acts: Readonly<Record<FindingAct, (finding: Finding) => Decision<FindingEvent>>> = {
  plan: (finding) => planFinding(finding, { ...said, measure: '清走', dueAt }),
  'hand-over': (finding) =>
    handOverFinding(finding, {
      ...said,
      responsibleId: 'e-5',
      responsibleName: '孙七',
      reason: '调岗',
      isOfQuality: true,
    }),
  rectify: (finding) => rectifyFinding(finding, { ...said, by: 'e-1', proof: '照片 12' }),
  verify: (finding) => verifyFinding(finding, { ...said, by: 'e-9' }),
  return: (finding) => returnFinding(finding, { ...said, by: 'e-9', reason: '没清完' }),
  withdraw: (finding) => withdrawFinding(finding, { ...said, reason: '记错了', isOfQuality: true }),
  merge: (finding) => mergeFinding(finding, { ...said, into: stays, isOfQuality: false, reason: '同一原因' }),
};

test('whatever is tried, a finding moves as the picture shows and not otherwise', () => {
  fc.assert(
    fc.property(fc.constantFrom(...findingBegins), fc.array(fc.constantFrom(...FINDING_ACTS)), (begins, tried) => {
      let finding = begins === 'planned' ? planned : aFinding();
      for (const act of tried) {
        const wanted = findingMachine[finding.state][act];
        const decision = acts[act](finding);
        expect(decision.accepted).toBe(wanted !== undefined);
        if (decision.accepted) finding = decision.events[0]?.finding ?? finding;
        if (wanted !== undefined) expect(finding.state).toBe(wanted);
      }
      expect(finding.verification === undefined || ['closed', 'withdrawn'].includes(finding.state)).toBe(true);
      expect(finding.state !== 'closed' || finding.verification !== undefined).toBe(true);
    }),
  );
});
