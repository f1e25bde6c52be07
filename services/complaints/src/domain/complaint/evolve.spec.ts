import { aComplaint, at } from '../../testing/a-complaint.js';
import { happenedAt } from './complaint.js';
import { evolve } from './evolve.js';
import { awaitsMajorReport, hindrance, isOverdue } from './rules.js';

test('a matter goes from received to decided, assigned, closed, reopened and closed again', () => {
  const steps = [aComplaint()];
  const next = (step: (builder: (typeof steps)[number]) => (typeof steps)[number]) => {
    const last = steps[steps.length - 1];
    if (last !== undefined) steps.push(step(last));
  };
  next((builder) => builder.decided(true));
  next((builder) => builder.assigned('e-1'));
  next((builder) => builder.closed('2026-08-04 09:00'));
  next((builder) => builder.reopened('2026-08-05 09:00'));
  next((builder) => builder.closed('2026-08-06 09:00'));
  expect(steps.map((step) => step.build().state)).toEqual([
    'received',
    'decided',
    'assigned',
    'closed',
    'reopened',
    'closed',
  ]);
  expect(steps[5]?.build()).toMatchObject({
    firstClosedAt: at('2026-08-04 09:00'),
    closedAt: at('2026-08-06 09:00'),
    finding: { established: true },
    assignment: { employeeId: 'e-1' },
  });
});

test('the call with the later instant stands, whichever was entered first', () => {
  const late = aComplaint().closed().calledBack('satisfied', '2026-08-07 09:00');
  expect(late.calledBack('dissatisfied', '2026-08-06 09:00').build()).toMatchObject({
    callbacks: 2,
    lastCallback: { level: 'satisfied' },
  });
});

test('a finding after the assignment or the close leaves the state as it is', () => {
  expect(aComplaint().assigned('e-1').decided(false).build().state).toBe('assigned');
  expect(aComplaint().closed().decided(false).build()).toMatchObject({
    state: 'closed',
    finding: { established: false },
  });
});

test('an event that no decider lets through is a bug and throws', () => {
  const closed = aComplaint().closed().build();
  expect(() => evolve(closed, { type: 'ComplaintClosed', closedAt: at('2026-08-05 09:00') })).toThrow('cannot take');
  expect(() => evolve(aComplaint().build(), { type: 'ComplaintReopened', reopenedAt: at('2026-08-05 09:00') })).toThrow(
    'cannot take',
  );
});

test('an open matter is overdue after its promise, not at it', () => {
  const promised = aComplaint({ dueAt: at('2026-08-05 18:00') });
  expect(isOverdue(promised.build(), at('2026-08-05 18:00'))).toBe(false);
  expect(isOverdue(promised.build(), at('2026-08-05 18:01'))).toBe(true);
  expect(isOverdue(promised.closed().build(), at('2026-08-09 18:01'))).toBe(false);
  expect(isOverdue(aComplaint().build(), at('2027-08-05 18:01'))).toBe(false);
});

test('a major matter waits until both places know', () => {
  const major = aComplaint({ major: true });
  expect(awaitsMajorReport(major.build())).toBe(true);
  const one = major.with({ type: 'MajorReported', to: 'qm-centre', reportedAt: at('2026-08-03 10:00') });
  const both = one.with({ type: 'MajorReported', to: 'hotline-400', reportedAt: at('2026-08-03 10:00') });
  expect(awaitsMajorReport(one.build())).toBe(true);
  expect(awaitsMajorReport(both.build())).toBe(false);
  expect(hindrance(both.build(), 'report-major')?.code).toBe('complaints.major-already-reported');
});

test('each event knows when it became true', () => {
  expect(happenedAt({ type: 'ComplaintReopened', reopenedAt: at('2026-08-05 09:00') })).toBe(at('2026-08-05 09:00'));
  expect(happenedAt({ type: 'MajorReported', to: 'qm-centre', reportedAt: at('2026-08-03 10:00') })).toBe(
    at('2026-08-03 10:00'),
  );
});
