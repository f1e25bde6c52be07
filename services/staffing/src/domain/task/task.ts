import type { Instant } from '@goldkey/kernel';

interface Assignment {
  readonly id: string;
  readonly propertyId: string;
  /** Who has to see to it. */
  readonly employeeId: string;
  /** The employee, of the general manager's rank or above, who added it. */
  readonly assignedBy: string;
  readonly assignedAt: Instant;
  readonly title: string;
  readonly details?: string;
  readonly assignedEvent: string;
}

/** A task added from above, to be put on file with administration (rulebook M-02). */
export type Task = Assignment &
  (
    | { readonly state: 'open' }
    | { readonly state: 'filed'; readonly filedAt: Instant; readonly filedEvent: string }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type TaskEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly taskId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'TaskAssigned'; readonly assignment: Assignment }
  | { readonly type: 'TaskFiled' }
  | { readonly type: 'TaskFilingWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'TaskWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

const assignmentOf = (task: Task): Assignment => {
  const { id, propertyId, employeeId, assignedBy, assignedAt, title, details, assignedEvent } = task;
  return { id, propertyId, employeeId, assignedBy, assignedAt, title, assignedEvent, ...(details && { details }) };
};

/** The task after an event. Only an assignment makes one from nothing. */
export const evolveTask = (task: Task | undefined, event: TaskEvent): Task => {
  if (event.type === 'TaskAssigned') return { ...event.assignment, state: 'open' };
  if (task === undefined) throw new Error(`${event.type} of a task that was never assigned`);
  const assignment = assignmentOf(task);
  switch (event.type) {
    case 'TaskFiled':
      return { ...assignment, state: 'filed', filedAt: event.at, filedEvent: event.eventId };
    case 'TaskFilingWithdrawn':
      return { ...assignment, state: 'open' };
    case 'TaskWithdrawn':
      return { ...assignment, state: 'withdrawn', why: event.why };
  }
};
