import { day } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { conductMessages } from '../src/adapters/out/conduct-events.js';
import { findingMessages } from '../src/adapters/out/events.js';
import { dayCheckMessages, jointInspectionMessages } from '../src/adapters/out/quality-events.js';
import { fullCoverageMessages, nightCheckMessages } from '../src/adapters/out/supervision-events.js';
import type { ConductEvent } from '../src/domain/conduct/conduct.js';
import type { FullCoverageEvent } from '../src/domain/full-coverage/full-coverage.js';
import type { JointInspectionEvent } from '../src/domain/joint-inspection/joint-inspection.js';
import type { NightCheck, NightCheckEvent } from '../src/domain/night-check/night-check.js';
import { aFinding, at } from '../src/testing/examples.js';

const when = at('2026-08-05 10:00');
const told = { eventId: 'event-2', at: when };
const people = [
  { employeeId: 'e-7', name: '王经理' },
  { employeeId: 'e-8', name: '李主管' },
];
const check: NightCheck = {
  id: 'n-1',
  propertyId: 'p-1',
  kind: 'own',
  state: 'completed',
  inspectorId: 'e-7',
  inspectorName: '王经理',
  startedAt: at('2026-08-05 02:10'),
  endedAt: at('2026-08-05 03:00'),
  entries: [{ register: 'security-log', entry: '第 12 页' }],
  posts: [],
  findings: [],
  toldBy: 'event-1',
};
const takesBack = { eventId: 'event-1', by: 'event-3', at: when };
const night = (type: NightCheckEvent['type'], rest: object = {}) =>
  nightCheckMessages({ type, ...told, at: check.startedAt ?? when, check, ...rest });
const inspection = {
  id: 'f-1',
  propertyId: 'p-1',
  month: '2026-08' as never,
  state: 'completed' as const,
  openedAt: when,
  openedBy: 'account-1',
  participants: people,
  posts: [],
  findings: [],
  summary: '本月总体良好',
  toldBy: 'event-1',
};
const coverage = (type: FullCoverageEvent['type']) => fullCoverageMessages({ type, ...told, inspection });
const dayCheck = {
  id: 'd-1',
  propertyId: 'p-1',
  departmentId: 'u-1',
  inspectorId: 'e-9',
  inspectorName: '周品质',
  checkedAt: when,
  posts: [{ postId: 'post-1', code: 'A-01', name: '东门岗', inOrder: true }],
  findings: [],
  state: 'completed' as const,
  toldBy: 'event-1',
};
const joint = (type: JointInspectionEvent['type']) =>
  jointInspectionMessages({
    type,
    ...told,
    inspection: {
      id: 'j-1',
      propertyId: 'p-1',
      state: 'held',
      topic: '消防',
      place: '消控室',
      meetsAt: when,
      expected: people,
      attended: people.slice(1),
      absences: [{ employeeId: 'e-7', reason: '出差' }],
      findings: [],
      toldBy: 'event-1',
    },
  });
const conduct = (type: ConductEvent['type'], serious = false) =>
  conductMessages({
    type,
    ...told,
    conduct: {
      id: 'c-1',
      propertyId: 'p-1',
      state: 'confirmed',
      employeeId: 'e-5',
      employeeName: '孙窗口',
      article: 2,
      level: 'province',
      occurredOn: day('2026-08-03'),
      description: '对办事群众爱答不理',
      evidence: '通报 12 号',
      reportedAt: when,
      reportedBy: 'account-1',
      reporterName: '赵窗口',
      hearings: [{ heardAt: when, by: 'account-7', silent: false, words: '当时在接电话' }],
      decision: { decidedAt: when, by: 'account-9', byName: '周品质', reason: '属实', circulated: true, serious },
      toldBy: 'event-1',
    },
  });

const published = [
  ...night('NightCheckPlanned'),
  ...night('NightCheckCompleted'),
  ...night('NightCheckCorrected', { takesBack }),
  ...night('NightCheckCalledOff'),
  ...night('NightCheckWithdrawn', { takesBack: { ...takesBack, by: 'event-2' } }),
  ...coverage('FullCoverageOpened'),
  ...coverage('FullCoverageWalked'),
  ...coverage('FullCoverageCompleted'),
  ...coverage('FullCoverageWithdrawn'),
  ...dayCheckMessages({ type: 'DayCheckCompleted', ...told, check: dayCheck }),
  ...dayCheckMessages({ type: 'DayCheckWithdrawn', ...told, check: dayCheck }),
  ...joint('JointInspectionInvited'),
  ...joint('JointInspectionHeld'),
  ...joint('JointInspectionCalledOff'),
  ...joint('JointInspectionWithdrawn'),
  ...conduct('ConductReported'),
  ...conduct('ConductHeard'),
  ...conduct('ConductConfirmed'),
  ...conduct('ConductConfirmed', true),
  ...conduct('ConductDismissed'),
  ...conduct('ConductWithdrawn'),
  ...conduct('ConductOverturned'),
  ...findingMessages({
    type: 'FindingMerged',
    ...told,
    finding: aFinding({ toldBy: ['event-0', 'event-1'] }),
    facts: {},
  }),
  ...findingMessages({ type: 'FindingAbsorbed', ...told, finding: aFinding(), facts: {} }),
];

test('plans, invitations and what is not decided are nobody’s news', () => {
  expect(published.map(({ type }) => type.replace(/^goldkey\.inspections\.|\.v1$/g, ''))).toEqual([
    'night-check.completed',
    'night-check.completed.withdrawn',
    'night-check.completed',
    'night-check.completed.withdrawn',
    'full-coverage.completed',
    'full-coverage.completed.withdrawn',
    'day-check.completed',
    'day-check.completed.withdrawn',
    'joint-inspection.held',
    'joint-inspection.held.withdrawn',
    'conduct-violation.confirmed',
    'conduct-violation.confirmed',
    'conduct-violation.confirmed.withdrawn',
    'finding.raised.withdrawn',
  ]);
});

test.each(published.map((event, index) => [`${index} ${event.type}`, event] as const))(
  '%s fits its contract',
  (_name, { id, type, subject, time, propertyId: propertyid, data }) => {
    const envelope = { specversion: '1.0', id, source: '/goldkey/inspections', type, subject, time, propertyid };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  },
);

test('names, words of hearings, and where a register keeps it stay out of the news', () => {
  expect(JSON.stringify(published)).not.toMatch(/王经理|孙窗口|接电话|爱答不理|第 12 页|出差|总体良好/);
});

test('where data has an instant of its own the news is of that instant', () => {
  for (const { type, time, data } of published) {
    const { at: own, heldAt, completedAt } = data as Record<string, string | undefined>;
    expect([type, own ?? heldAt ?? completedAt ?? time]).toEqual([type, time]);
  }
});
