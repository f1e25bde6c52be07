import type { Day, Month } from '@goldkey/kernel';
import { parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { type Conflict, rosterRules, severityOf } from '../roster/conflicts.js';
import { publishRoster } from './decide.js';
import { type Notice, noticeChanges } from './notice.js';
import type { Publication } from './publication.js';

const now = parseInstant('2026-02-25T09:00:00+08:00');
const said = { at: now, now, eventId: 'event-1' };
const month = '2026-03' as Month;
const conflict = (rule: Conflict['rule']): Conflict => ({
  rule,
  severity: severityOf[rule],
  date: '2026-03-02' as Day,
  facts: {},
});
const publish = { ...said, propertyId: 'p-1', month, by: 'e-9', conflicts: [], passed: [] };
const standing: Publication = {
  id: 'p-1/2026-03',
  propertyId: 'p-1',
  month,
  revision: 3,
  publishedAt: now,
  publishedBy: 'e-8',
  passed: [],
};

test('a plan with nothing against it is published, again with the next revision', () => {
  const first = publishRoster(undefined, publish);
  expect(first).toMatchObject({ events: [{ publication: { revision: 1, publishedBy: 'e-9' } }] });
  expect(publishRoster(standing, publish)).toMatchObject({ events: [{ publication: { revision: 4 } }] });
});

test('a hard conflict refuses, whatever the reason', () => {
  const conflicts = [conflict('shifts-overlap'), conflict('short-rest')];
  given<Publication | undefined>(undefined)
    .when(publishRoster, { ...publish, conflicts, passed: [{ rule: 'shifts-overlap', reason: '没人' }] })
    .refuses('staffing.roster-conflicts-hard', { count: 1, rule: 'shifts-overlap', date: '2026-03-02' });
});

test('each soft rule needs its reason; reasons for nothing are not kept', () => {
  const conflicts = [conflict('short-rest'), conflict('long-week')];
  const passed = [{ rule: 'short-rest' as const, reason: '人手不够' }];
  given<Publication | undefined>(undefined)
    .when(publishRoster, { ...publish, conflicts, passed })
    .refuses('staffing.roster-reason-missing', { rule: 'long-week' });
  expect(
    publishRoster(undefined, {
      ...publish,
      conflicts: [conflict('short-rest')],
      passed: [...passed, { rule: 'long-week', reason: '无' }],
    }),
  ).toMatchObject({
    events: [{ publication: { passed } }],
  });
});

test('it is published exactly when nothing is hard and every soft rule has its reason', () => {
  const rules = fc.subarray([...rosterRules]);
  fc.assert(
    fc.property(rules, rules, (broken, explained) => {
      const decision = publishRoster(undefined, {
        ...publish,
        conflicts: broken.map(conflict),
        passed: explained.map((rule) => ({ rule, reason: '有理由' })),
      });
      const allowed = broken.every((rule) => severityOf[rule] === 'soft' && explained.includes(rule));
      expect(decision.accepted).toBe(allowed);
    }),
  );
});

test('a change is noticed once; another change of the day is news again', () => {
  const note = { ...said, employeeId: 'e-1', propertyId: 'p-1', month };
  const date = '2026-03-02' as Day;
  const known: Notice = { id: 'e-1/2026-03', propertyId: 'p-1', employeeId: 'e-1', month, seen: { [date]: 2 } };
  given<Notice | undefined>(known)
    .when(noticeChanges, { ...note, days: [{ date, version: 2 }] })
    .then();
  expect(noticeChanges(known, { ...note, days: [{ date, version: 3 }] })).toMatchObject({
    events: [{ notice: { seen: { [date]: 3 } } }],
  });
});
