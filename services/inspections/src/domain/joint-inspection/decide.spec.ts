import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { completeDayCheck, withdrawDayCheck } from '../day-check/decide.js';
import { recordThirdPartyResult } from '../third-party-result/decide.js';
import {
  callOffJointInspection,
  holdJointInspection,
  inviteJointInspection,
  withdrawJointInspection,
} from './decide.js';
import { absentFrom, type JointInspection } from './joint-inspection.js';

const now = at('2026-08-05 10:00');
const said = { at: now, now, eventId: 'event-1' };
const people = ['e-1', 'e-2', 'e-3'].map((employeeId) => ({ employeeId, name: employeeId }));
const asked = {
  id: 'j-1',
  propertyId: 'p-1',
  topic: '消防',
  place: '消控室',
  meetsAt: at('2026-08-05 14:00'),
  expected: people,
};
const invited: JointInspection = { ...asked, state: 'invited', attended: [], absences: [], findings: [] };
const held = { ...said, absences: [], summary: '已查', findings: [] };

test('people are invited before it is held, each once; a reason is of somebody who stayed away', () => {
  given(undefined)
    .when(inviteJointInspection, { ...said, inspection: asked })
    .then({ type: 'JointInspectionInvited', eventId: 'event-1', at: now, inspection: invited });
  given(undefined)
    .when(inviteJointInspection, { ...said, inspection: { ...asked, meetsAt: now } })
    .refuses('inspections.planned-too-early-invalid');
  given(undefined)
    .when(inviteJointInspection, { ...said, inspection: { ...asked, expected: [...people, ...people] } })
    .refuses('inspections.participant-repeated');
  given(invited)
    .when(holdJointInspection, { ...held, attended: people, absences: [{ employeeId: 'e-1', reason: '请假' }] })
    .refuses('inspections.not-absent-invalid');
});

test('who is called off was not held, and what was held is withdrawn', () => {
  const reason = { ...said, reason: '改期' };
  const off = callOffJointInspection(invited, reason);
  if (!off.accepted) throw new Error(off.refusal.code);
  given(off.events[0]?.inspection ?? invited)
    .when(holdJointInspection, { ...held, attended: people })
    .refuses('inspections.joint-inspection-state', { state: 'called-off' });
  given(invited).when(withdrawJointInspection, reason).refuses('inspections.joint-inspection-state');
});

test('expected are those who came and those who did not, whoever else came', () => {
  const others = fc.constantFrom('e-8', 'e-9');
  const who = fc.uniqueArray(fc.oneof(fc.constantFrom('e-1', 'e-2', 'e-3'), others));
  fc.assert(
    fc.property(who, (came) => {
      const attended = came.map((employeeId) => ({ employeeId, name: employeeId }));
      const decision = holdJointInspection(invited, { ...held, attended });
      if (!decision.accepted) throw new Error(decision.refusal.code);
      const after = decision.events[0]?.inspection ?? invited;
      const absent = absentFrom(after).map(({ employeeId }) => employeeId);
      expect([...absent, ...came.filter((id) => id < 'e-4')].sort()).toEqual(['e-1', 'e-2', 'e-3']);
    }),
  );
});

test('a post that is not in order has a finding, and a survey lies behind us', () => {
  const posts = [{ postId: 'post-1', code: 'A-01', name: '东门岗', inOrder: false }];
  const check = { id: 'c-1', propertyId: 'p-1', inspectorId: 'e-9', inspectorName: '周品质', posts, findings: [] };
  given(undefined)
    .when(completeDayCheck, { ...said, check, foundAt: [] })
    .refuses('inspections.finding-missing-invalid', { code: 'A-01' });
  const done = completeDayCheck(undefined, { ...said, check, foundAt: ['post-1'] });
  if (!done.accepted) throw new Error(done.refusal.code);
  const known = done.events[0]?.check;
  if (known === undefined) throw new Error('no event');
  const gone = withdrawDayCheck(known, { ...said, reason: '重复' });
  expect(gone).toMatchObject({ events: [{ check: { state: 'withdrawn', why: '重复' } }] });
  const result = {
    id: 't-1',
    propertyId: 'p-1',
    surveyor: '甲公司',
    surveyedOn: '2026-08-06' as never,
    report: 'R-1',
    findings: [],
    bottomLines: 0,
  };
  given(undefined)
    .when(recordThirdPartyResult, { ...said, result, today: '2026-08-05' as never })
    .refuses('inspections.future-day-invalid');
});
