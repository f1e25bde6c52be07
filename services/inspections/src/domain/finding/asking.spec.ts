import type { Instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { aFinding, at } from '../../testing/examples.js';
import { standardLimits } from '../limits/limits.js';
import { askAbout, askAtOf } from './asking.js';
import type { Stage } from './escalation.js';
import type { Finding } from './finding.js';

const { graceHours } = standardLimits('p-1');
const raisedAt = at('2026-08-01 09:00');
const dueAt = at('2026-08-08 18:00');
const planned = aFinding({ state: 'planned', raisedAt, dueAt, measure: '清走' });
const HOUR_MS = 3_600_000;

const asked = (finding: Finding, now: Instant): Finding => {
  const decision = askAbout(finding, { at: now, now, eventId: 'event-1', graceHours });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.at(-1)?.finding ?? finding;
};

test('who answers for a finding hears of it a day before its deadline, or in the last quarter of a short term', () => {
  expect(askAtOf(planned)).toBe(at('2026-08-07 18:00'));
  expect(askAtOf({ ...planned, raisedAt: at('2026-08-08 10:00') })).toBe(at('2026-08-08 16:00'));
  expect(asked(planned, at('2026-08-07 17:59'))).toBe(planned);
  expect(asked(planned, at('2026-08-07 18:00')).asking).toMatchObject({ asked: 'soon', dueAt });
});

test('what is put right is spoken of only once it is overdue', () => {
  const rectified: Finding = { ...planned, state: 'rectified' };
  expect(asked(rectified, dueAt)).toBe(rectified);
  expect(asked(rectified, (dueAt + 1) as Instant).asking).toMatchObject({ asked: 'responsible', at: dueAt });
});

test('what is closed, withdrawn or has no deadline is asked about by nobody', () => {
  const long = at('2027-01-01 09:00');
  for (const finding of [aFinding({ state: 'closed', dueAt }), aFinding({ state: 'raised' })]) {
    given(finding).when(askAbout, { at: long, now: long, eventId: 'event-1', graceHours }).then();
    expect(askAtOf(finding)).toBeUndefined();
  }
});

test('another deadline begins anew', () => {
  const climbed = asked(planned, at('2026-08-20 09:00'));
  const again = { ...climbed, dueAt: at('2026-09-30 18:00') };
  expect(askAtOf(again)).toBe(at('2026-09-29 18:00'));
});

const STAGES: readonly Stage[] = [
  'soon',
  'responsible',
  'supervisor',
  'property-manager',
  'leader-in-charge',
  'quality-centre',
];

test('however often it is looked at, each stage is asked once, in order, none before its time', () => {
  const looks = fc.array(fc.integer({ min: -48, max: 400 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(looks, (hours) => {
      let finding: Finding = planned;
      const told: Stage[] = [];
      for (const hour of [...hours].sort((a, b) => a - b)) {
        const now = (dueAt + hour * HOUR_MS) as Instant;
        const due = askAtOf(finding);
        const next = asked(finding, now);
        if (next !== finding) {
          expect(due === undefined ? Number.NaN : due).toBeLessThanOrEqual(now);
          told.push(next.asking?.asked as Stage);
        }
        finding = next;
      }
      expect(told).toEqual(STAGES.filter((stage) => told.includes(stage)));
    }),
  );
});
