import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Task, TaskEvent } from './task.js';

export interface AssignTask extends Recording {
  readonly taskId: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly assignedBy: string;
  readonly title: string;
  readonly details?: string;
}

/** Somebody above adds a task; its 24 hours begin with `at`. */
export const assignTask = (command: AssignTask): Decision<TaskEvent> => {
  const { taskId, propertyId, employeeId, assignedBy, title, details, eventId, at } = command;
  const assignment = { id: taskId, propertyId, employeeId, assignedBy, assignedAt: at, title };
  return (
    refuseFuture(command) ??
    accept({
      type: 'TaskAssigned',
      eventId,
      at,
      taskId,
      propertyId,
      assignment: { ...assignment, assignedEvent: eventId, ...(details && { details }) },
    })
  );
};

const about = (task: Task, { eventId, at }: Pick<Recording, 'eventId' | 'at'>) => ({
  eventId,
  at,
  taskId: task.id,
  propertyId: task.propertyId,
});

const withdrawn = ({ id }: Task) => refuse('staffing.task-withdrawn', { taskId: id });

/** The task is put on file with administration. */
export const fileTask = (task: Task, command: Recording): Decision<TaskEvent> => {
  if (task.state === 'withdrawn') return withdrawn(task);
  if (task.state === 'filed') return refuse('staffing.task-already-filed', { taskId: task.id });
  if (command.at < task.assignedAt) return refuse('staffing.task-filed-before-assigned-invalid', { taskId: task.id });
  return refuseFuture(command) ?? accept({ ...about(task, command), type: 'TaskFiled' });
};

export interface WithdrawTask extends Recording {
  readonly why: string;
}

const withdrawnFiling = (task: Task, command: WithdrawTask): TaskEvent[] =>
  task.state !== 'filed'
    ? []
    : [
        {
          ...about(task, command),
          type: 'TaskFilingWithdrawn',
          withdrawnEvent: task.filedEvent,
          why: command.why,
        },
      ];

/** The filing was a mistake: the task is open again. */
export const withdrawTaskFiling = (task: Task, command: WithdrawTask): Decision<TaskEvent> => {
  if (task.state === 'withdrawn') return withdrawn(task);
  if (task.state === 'open') return refuse('staffing.task-not-filed', { taskId: task.id });
  return refuseFuture(command) ?? accept(...withdrawnFiling(task, command));
};

/** The task was a mistake: it never was, and neither was its filing, whose withdrawal has an id of its own. */
export const withdrawTask = (
  task: Task,
  command: WithdrawTask & { readonly filingEventId: string },
): Decision<TaskEvent> => {
  if (task.state === 'withdrawn') return withdrawn(task);
  const { why, filingEventId } = command;
  const filing = withdrawnFiling(task, { ...command, eventId: filingEventId });
  const whole: TaskEvent = {
    ...about(task, command),
    type: 'TaskWithdrawn',
    withdrawnEvent: task.assignedEvent,
    why,
  };
  return refuseFuture(command) ?? accept(...filing, whole);
};
