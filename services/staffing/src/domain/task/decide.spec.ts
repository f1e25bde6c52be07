import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { assignTask, fileTask, withdrawTask, withdrawTaskFiling } from './decide.js';
import { evolveTask, type Task, type TaskEvent } from './task.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-2' };
const assigned = instant(now - 86_400_000);
const assignment = {
  id: 't-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  assignedBy: 'e-9',
  assignedAt: assigned,
  title: '检查消防通道',
  assignedEvent: 'event-0',
};
const open: Task = { ...assignment, state: 'open' };
const filed: Task = { ...assignment, state: 'filed', filedAt: now, filedEvent: 'event-1' };
const withdrawn: Task = { ...assignment, state: 'withdrawn', why: '误录' };
const about = { eventId: 'event-2', at: now, taskId: 't-1', propertyId: 'p-1' };

describe('assigning', () => {
  const wish = {
    ...said,
    taskId: 't-1',
    propertyId: 'p-1',
    employeeId: 'e-1',
    assignedBy: 'e-9',
    title: '检查消防通道',
  };
  const assign = (_nothing: undefined, command: Parameters<typeof assignTask>[0]) => assignTask(command);
  const begun = { ...assignment, assignedAt: now, assignedEvent: 'event-2' };

  test('begins the 24 hours at the instant of the assignment (M-02)', () => {
    given(undefined)
      .when(assign, wish)
      .then({ ...about, type: 'TaskAssigned', assignment: begun });
    given(undefined)
      .when(assign, { ...wish, details: '三号楼' })
      .then({ ...about, type: 'TaskAssigned', assignment: { ...begun, details: '三号楼' } });
  });

  test('lies at most five minutes ahead of our clock', () => {
    const ahead = instant(now + 300_000);
    given(undefined)
      .when(assign, { ...wish, at: ahead })
      .then({ ...about, at: ahead, type: 'TaskAssigned', assignment: { ...begun, assignedAt: ahead } });
    given(undefined)
      .when(assign, { ...wish, at: instant(ahead + 1) })
      .refuses('staffing.future-instant-invalid', { minutesAllowed: 5 });
  });
});

describe('filing', () => {
  test('an open task puts it on file, late or not: whether it was in time is judged elsewhere', () => {
    given(open)
      .when(fileTask, said)
      .then({ ...about, type: 'TaskFiled' });
  });

  test('happens at the earliest when the task was assigned', () => {
    given(open)
      .when(fileTask, { ...said, at: assigned })
      .then({ ...about, at: assigned, type: 'TaskFiled' });
    given(open)
      .when(fileTask, { ...said, at: instant(assigned - 1) })
      .refuses('staffing.task-filed-before-assigned-invalid', { taskId: 't-1' });
  });

  test('happens once, and not to a task that never was', () => {
    given(filed).when(fileTask, said).refuses('staffing.task-already-filed', { taskId: 't-1' });
    given(withdrawn).when(fileTask, said).refuses('staffing.task-withdrawn', { taskId: 't-1' });
  });

  test('does not happen in the future', () => {
    given(open)
      .when(fileTask, { ...said, at: instant(now + 300_001) })
      .refuses('staffing.future-instant-invalid');
  });
});

describe('taking a filing back', () => {
  const command = { ...said, why: '报错了' };

  test('names the event that told of it, and the task is open again', () => {
    const taken: TaskEvent = { ...about, type: 'TaskFilingWithdrawn', withdrawnEvent: 'event-1', why: '报错了' };
    given(filed).when(withdrawTaskFiling, command).then(taken);
    expect(evolveTask(filed, taken)).toEqual(open);
  });

  test('needs a filing', () => {
    given(open).when(withdrawTaskFiling, command).refuses('staffing.task-not-filed');
    given(withdrawn).when(withdrawTaskFiling, command).refuses('staffing.task-withdrawn');
  });
});

describe('taking a task back', () => {
  const command = { ...said, why: '误录', filingEventId: 'event-3' };
  const whole: TaskEvent = { ...about, type: 'TaskWithdrawn', withdrawnEvent: 'event-0', why: '误录' };

  test('takes an open task alone', () => {
    given(open).when(withdrawTask, command).then(whole);
    expect(evolveTask(open, whole)).toEqual(withdrawn);
  });

  test('takes the filing too, under an event of its own', () => {
    given(filed)
      .when(withdrawTask, command)
      .then(
        { ...about, eventId: 'event-3', type: 'TaskFilingWithdrawn', withdrawnEvent: 'event-1', why: '误录' },
        whole,
      );
  });

  test('happens once', () => {
    given(withdrawn).when(withdrawTask, command).refuses('staffing.task-withdrawn');
  });
});

test('only an assignment makes a task', () => {
  expect(() => evolveTask(undefined, { ...about, type: 'TaskFiled' })).toThrow('never assigned');
  expect(evolveTask(open, { ...about, at: now, type: 'TaskFiled' })).toEqual({ ...filed, filedEvent: 'event-2' });
});
