import { given } from '@goldkey/testing';
import { aComplaint, anIntake, at } from '../../testing/a-complaint.js';
import {
  assignComplaint,
  closeComplaint,
  decideComplaint,
  evaluateMatter,
  receiveComplaint,
  recordCallback,
  reopenComplaint,
  reportMajor,
} from './decide.js';

const now = at('2026-08-20 12:00');

describe('receive', () => {
  test('a matter is received when the desk says, also on a day that is past', () => {
    expect(receiveComplaint({ ...anIntake(), now })).toEqual({
      accepted: true,
      events: [{ type: 'ComplaintReceived', ...anIntake() }],
    });
  });

  test('nothing was received in the future; what two clocks differ by is no future', () => {
    const refused = receiveComplaint({ ...anIntake({ receivedAt: at('2026-08-20 12:06') }), now });
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'complaints.in-the-future' } });
    expect(receiveComplaint({ ...anIntake({ receivedAt: at('2026-08-20 12:05') }), now }).accepted).toBe(true);
  });

  test('a promise cannot lie before the matter', () => {
    const refused = receiveComplaint({ ...anIntake({ dueAt: at('2026-08-03 08:59') }), now });
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'complaints.due-before-received' } });
    expect(receiveComplaint({ ...anIntake({ dueAt: at('2026-08-03 09:00') }), now }).accepted).toBe(true);
  });
});

describe('decide', () => {
  const decision = { established: true, at: at('2026-08-03 10:00'), now };

  test('a received matter is found to be right or not', () => {
    given(aComplaint().build())
      .when(decideComplaint, decision)
      .then({ type: 'ComplaintDecided', established: true, decidedAt: at('2026-08-03 10:00'), reason: undefined });
  });

  test('a later finding replaces an earlier one, also after the close', () => {
    given(aComplaint().decided(true).closed().build())
      .when(decideComplaint, { established: false, at: at('2026-08-10 10:00'), reason: 'wrong house', now })
      .then({
        type: 'ComplaintDecided',
        established: false,
        decidedAt: at('2026-08-10 10:00'),
        reason: 'wrong house',
      });
  });

  test('the same finding again changes nothing', () => {
    given(aComplaint().decided(true).build()).when(decideComplaint, decision).then();
  });

  test('a finding before the one that stands is refused', () => {
    given(aComplaint().decided(true).build())
      .when(decideComplaint, { established: false, at: at('2026-08-03 09:59'), now })
      .refuses('complaints.decided-before-last');
  });

  test('a finding before the reception is refused', () => {
    given(aComplaint().build())
      .when(decideComplaint, { established: true, at: at('2026-08-03 08:59'), now })
      .refuses('complaints.decided-before-received');
  });
});

describe('assign', () => {
  const command = { employeeId: 'e-1', employeeName: 'Li', at: at('2026-08-03 11:00'), now };
  const assigned = { type: 'ComplaintAssigned', employeeId: 'e-1', employeeName: 'Li', assignedAt: command.at };

  test('somebody becomes responsible', () => {
    given(aComplaint().build())
      .when(assignComplaint, command)
      .then(assigned as never);
  });
  test('the same person again changes nothing', () => {
    given(aComplaint().assigned('e-1').build()).when(assignComplaint, command).then();
  });
  test('a closed matter needs nobody', () => {
    given(aComplaint().closed().build()).when(assignComplaint, command).refuses('complaints.already-closed');
  });
  test('a reopened one does', () => {
    given(aComplaint().closed().reopened().build())
      .when(assignComplaint, command)
      .then(assigned as never);
  });
});

describe('close', () => {
  const close = (when: string) => ({ at: at(when), now });

  test('a matter can be closed the moment it was received', () => {
    given(aComplaint().build())
      .when(closeComplaint, close('2026-08-03 09:00'))
      .then({ type: 'ComplaintClosed', closedAt: at('2026-08-03 09:00'), exemption: undefined, remark: undefined });
  });
  test('it cannot be closed before it was received', () => {
    given(aComplaint().build())
      .when(closeComplaint, close('2026-08-03 08:59'))
      .refuses('complaints.closed-before-received');
  });
  test('a closed one is closed', () => {
    given(aComplaint().closed().build())
      .when(closeComplaint, close('2026-08-05 09:00'))
      .refuses('complaints.already-closed');
  });
  test('a reopened one is closed again, not before it was reopened', () => {
    const reopened = given(aComplaint().closed().reopened('2026-08-05 09:00').build());
    reopened.when(closeComplaint, close('2026-08-05 08:59')).refuses('complaints.closed-before-reopened');
    reopened
      .when(closeComplaint, close('2026-08-05 09:00'))
      .then({ type: 'ComplaintClosed', closedAt: at('2026-08-05 09:00'), exemption: undefined, remark: undefined });
  });
  test('nothing is closed in the future', () => {
    given(aComplaint().build()).when(closeComplaint, close('2026-08-20 12:06')).refuses('complaints.in-the-future');
  });
});

describe('reopen', () => {
  test('only a closed matter can be reopened, and not before its close', () => {
    given(aComplaint().build())
      .when(reopenComplaint, { at: at('2026-08-05 09:00'), now })
      .refuses('complaints.not-closed');
    const closed = given(aComplaint().closed('2026-08-04 09:00').build());
    closed.when(reopenComplaint, { at: at('2026-08-04 08:59'), now }).refuses('complaints.reopened-before-closed');
    closed
      .when(reopenComplaint, { at: at('2026-08-04 09:00'), reason: 'noise again', now })
      .then({ type: 'ComplaintReopened', reopenedAt: at('2026-08-04 09:00'), reason: 'noise again' });
  });
});

describe('call back', () => {
  const call = (when: string) => ({
    callbackId: 'cb-1',
    level: 'satisfied' as const,
    by: 'e-desk',
    at: at(when),
    now,
  });

  test('a call asks about a closing, so one must have come first', () => {
    given(aComplaint().build()).when(recordCallback, call('2026-08-05 09:00')).refuses('complaints.never-closed');
    const closed = given(aComplaint().closed('2026-08-04 09:00').build());
    closed.when(recordCallback, call('2026-08-04 08:59')).refuses('complaints.called-back-before-closed');
    closed.when(recordCallback, call('2026-08-04 09:00')).then({
      type: 'CallbackRecorded',
      callbackId: 'cb-1',
      level: 'satisfied',
      by: 'e-desk',
      at: at('2026-08-04 09:00'),
      remark: undefined,
    });
  });
  test('a call may come while the matter is open again, and every call counts', () => {
    const reopened = aComplaint().closed().calledBack('dissatisfied').reopened().build();
    given(reopened)
      .when(recordCallback, call('2026-08-07 09:00'))
      .then(expect.objectContaining({ type: 'CallbackRecorded' }));
  });
});

describe('major information', () => {
  const report = { to: 'qm-centre' as const, at: at('2026-08-03 10:00'), now };

  test('goes to each place once, and only when it is major', () => {
    given(aComplaint().build()).when(reportMajor, report).refuses('complaints.not-major');
    const major = aComplaint({ major: true });
    given(major.build())
      .when(reportMajor, report)
      .then({ type: 'MajorReported', to: 'qm-centre', reportedAt: report.at });
    const told = major.with({ type: 'MajorReported', to: 'qm-centre', reportedAt: report.at });
    given(told.build()).when(reportMajor, report).refuses('complaints.major-already-reported');
    given(told.build())
      .when(reportMajor, { ...report, to: 'hotline-400' })
      .then({ type: 'MajorReported', to: 'hotline-400', reportedAt: report.at });
  });
  test('cannot have been reported before it was received', () => {
    given(aComplaint({ major: true }).build())
      .when(reportMajor, { ...report, at: at('2026-08-03 08:59') })
      .refuses('complaints.reported-before-received');
  });
});

describe('evaluate', () => {
  const answer = { answerId: 'a-1', level: 'basically-satisfied' as const, at: at('2026-08-06 09:00'), now };

  test('only what is closed can be evaluated', () => {
    given(aComplaint().build()).when(evaluateMatter, answer).refuses('complaints.not-closed');
    given(aComplaint().closed().reopened().build()).when(evaluateMatter, answer).refuses('complaints.not-closed');
    given(aComplaint().closed().build()).when(evaluateMatter, answer).then({
      type: 'MatterEvaluated',
      answerId: 'a-1',
      level: 'basically-satisfied',
      at: answer.at,
      remark: undefined,
    });
  });
});
