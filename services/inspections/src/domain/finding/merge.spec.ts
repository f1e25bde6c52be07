import { instant } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import fc from 'fast-check';
import { aFinding, at } from '../../testing/examples.js';
import { RUNGS, standardLimits } from '../limits/limits.js';
import { ageing, heatOf } from './ageing.js';
import { withdrawFinding } from './decide.js';
import { escalationOf } from './escalation.js';
import type { Finding } from './finding.js';
import { absorbFindings, mergeFinding } from './merge.js';

const HOUR_MS = 3_600_000;
const now = at('2026-08-04 10:00');
const said = { at: now, now, eventId: 'event-1', selves: [] };
const dueIn = (hours: number) => instant(now + hours * HOUR_MS);
const planned = (id: string, hours: number, changes: Partial<Finding> = {}): Finding =>
  aFinding({ id, state: 'planned', measure: '清走', dueAt: dueIn(hours), ...changes });
const stays = planned('stays', 10);
const command = { ...said, into: stays, selves: ['e-9'], isOfQuality: false, reason: '同一处漏水' };

test('what goes into another is told of no more, and the other notes it', () => {
  const goes = planned('goes', 24, { toldBy: ['event-7', 'event-8'] });
  given(goes)
    .when(mergeFinding, command)
    .then({
      type: 'FindingMerged',
      eventId: 'event-1',
      at: now,
      finding: { ...goes, state: 'merged', mergedInto: 'stays' },
      facts: { reason: '同一处漏水', into: 'stays' },
    });
  const absorbed = absorbFindings(stays, { ...said, others: ['goes'], reason: '同一处漏水' });
  if (!absorbed.accepted) throw new Error(absorbed.refusal.code);
  const carrying = absorbed.events[0]?.finding ?? stays;
  expect(carrying.carries).toEqual(['goes']);
  given(carrying)
    .when(withdrawFinding, { ...said, reason: 'x', isOfQuality: false })
    .refuses('inspections.finding-carries-others');
});

test('no charge is merged away: not what is missed, what counts by itself, or by who answers for it', () => {
  const refused = (goes: Finding, changes: Partial<typeof command> = {}) => {
    const decision = mergeFinding(goes, { ...command, ...changes });
    return decision.accepted ? undefined : decision.refusal.code;
  };
  expect(refused(planned('a', -1))).toBe('inspections.merge-overdue-invalid');
  expect(refused(planned('a', 24, { plannedLate: true }))).toBe('inspections.merge-overdue-invalid');
  const yesterday = { raisedAt: at('2026-08-03 10:00') };
  expect(refused(planned('a', -1, yesterday), { at: at('2026-08-04 08:00') })).toBe(
    'inspections.merge-overdue-invalid',
  );
  expect(refused(planned('a', 9))).toBe('inspections.merge-later-due-invalid');
  expect(refused(planned('a', 24, { responsibleId: 'e-9' }))).toBe('inspections.same-person.forbidden');
  for (const [mine, other] of [
    ['goes', undefined],
    [undefined, 'stays'],
  ] as const)
    isNotForWhomItConcerns('inspections.same-person.forbidden', (id, { selves }) =>
      mergeFinding(planned('a', 24, mine && { responsibleId: id }), {
        ...{ ...command, selves, into: { ...stays, ...(other && { responsibleId: id }) } },
      }),
    );
  expect(refused(planned('a', 24, { source: 'full-coverage' }))).toBe('inspections.merge-apart-invalid');
  expect(refused(planned('a', 24, { propertyId: 'p-2' }))).toBe('inspections.merge-apart-invalid');
  expect(refused(planned('a', 24, { sleepingGuards: 1, source: 'qm-night-check' }))).toBe(
    'inspections.merge-charged-invalid',
  );
  const ofCentre = { source: 'qm-day-check' as const };
  const into = { ...stays, ...ofCentre };
  expect(refused(planned('a', 24, ofCentre), { into })).toBe('inspections.quality-only.forbidden');
  expect(refused(planned('a', 24, ofCentre), { into, isOfQuality: true })).toBeUndefined();
  expect(refused(planned('a', 24), { into: { ...stays, state: 'closed' } })).toBe('inspections.finding-state');
  // What the survey found is owed by the department (S-08): another one's finding does not stand for it.
  const [cleaning, repairs] = ['u-cleaning', 'u-repairs'].map((departmentId) => ({ departmentId }));
  const survey = { source: 'survey' as const };
  const ofSurvey = (mine: object | undefined, other: object | undefined) =>
    refused(planned('a', 24, { ...survey, ...mine }), { into: { ...stays, ...survey, ...other } });
  expect(ofSurvey(cleaning, repairs)).toBe('inspections.merge-departments-invalid');
  expect(ofSurvey(cleaning, undefined)).toBe('inspections.merge-departments-invalid');
  expect([ofSurvey(cleaning, cleaning), ofSurvey(undefined, repairs)]).toEqual([undefined, undefined]);
});

test('whatever is merged, the one that stays is due no later than what it carries', () => {
  const hours = fc.integer({ min: -48, max: 96 });
  fc.assert(
    fc.property(hours, hours, (mine, other) => {
      const decision = mergeFinding(planned('goes', other), { ...command, into: planned('stays', mine) });
      expect(decision.accepted).toBe(mine <= other && other >= 0);
    }),
  );
});

const { graceHours } = standardLimits('p-1');

test('an overdue finding climbs as its graces pass, and a vacant rung is passed over', () => {
  const due = dueIn(0);
  const asked = (hours: number, vacant: readonly (typeof RUNGS)[number][] = []) =>
    escalationOf(due, dueIn(hours), { graceHours, vacant });
  expect(asked(0)).toBeUndefined();
  expect(asked(24)).toEqual({
    asked: 'responsible',
    since: due,
    next: { asked: 'supervisor', from: dueIn(24) },
  });
  expect(asked(25)).toMatchObject({ asked: 'supervisor', since: dueIn(24), next: { asked: 'property-manager' } });
  expect(asked(25, ['supervisor'])).toMatchObject({ asked: 'property-manager' });
  expect(asked(10_000)).toEqual({ asked: 'quality-centre', since: dueIn(24 + 24 + 48 + 72) });
});

test('with time it climbs and never comes down, whatever the graces', () => {
  const grace = fc.integer({ min: 1, max: 336 });
  const graces = fc.record(
    Object.fromEntries(RUNGS.map((rung) => [rung, grace])) as Record<(typeof RUNGS)[number], typeof grace>,
  );
  const order = ['responsible', ...RUNGS];
  fc.assert(
    fc.property(
      graces,
      fc.subarray([...RUNGS]),
      fc.integer({ min: 1, max: 2000 }),
      fc.nat(2000),
      (each, vacant, early, more) => {
        const limits = { graceHours: each, vacant };
        const before = escalationOf(dueIn(0), dueIn(early), limits);
        const after = escalationOf(dueIn(0), dueIn(early + more), limits);
        if (before === undefined || after === undefined) throw new Error('overdue, and asked of nobody');
        expect(order.indexOf(after.asked)).toBeGreaterThanOrEqual(order.indexOf(before.asked));
        expect(vacant).not.toContain(after.asked);
        expect(after.since).toBeLessThanOrEqual(dueIn(early + more));
      },
    ),
  );
});

test('every open finding has one age, and the heat loses none', () => {
  const cell = fc.record({
    place: fc.constantFrom('东门', '西门', '地库', '花园', '5 栋'),
    category: fc.constantFrom('卫生', '消防', '照明', '设施'),
    count: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 * 24 })), fc.array(cell), (hours, cells) => {
      const spans = ageing(
        hours.map((each) => dueIn(-each)),
        now,
      );
      expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(hours.length);
      const heat = heatOf(cells, { places: 3, categories: 2 });
      const sum = heat.rows.flatMap(({ counts }) => counts).reduce((all, count) => all + count, 0);
      expect([sum, heat.total]).toEqual([heat.total, cells.reduce((all, { count }) => all + count, 0)]);
      expect(heat.rows.length).toBeLessThanOrEqual(4);
      expect(heat.categories.length).toBeLessThanOrEqual(3);
    }),
  );
});
