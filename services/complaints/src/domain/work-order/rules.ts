import { type Decision, isSelf, refuse, type Selves } from '@goldkey/kernel';
import type { WorkOrder } from './work-order.js';

/** Is somebody still to do something about it? Its matter is not handled to the end as long as it is. */
export const isRunning = ({ state }: Pick<WorkOrder, 'state'>): boolean =>
  state !== 'done' && state !== 'confirmed' && state !== 'cancelled';

/** Was the work done? Then the repair has been told of, and by whom. */
export const isDone = ({ state }: Pick<WorkOrder, 'state'>): boolean => state === 'done' || state === 'confirmed';

/** Only who holds the order works on it. */
export const refuseOther = ({ workerId, number }: WorkOrder, by: string | undefined): Decision<never> | undefined =>
  workerId !== undefined && workerId === by ? undefined : refuse('complaints.not-the-worker.forbidden', { number });

/** Whether the order is this employee's to work on. */
export const mayWork = (order: WorkOrder, by: string | undefined): boolean => refuseOther(order, by) === undefined;

/** Of their own work the worker has the owner's signature and nothing less; a deputy has no other eyes than whom they stand in for. */
export const refuseUnsigned = ({ workerId, number }: WorkOrder, acting: Selves): Decision<never> | undefined =>
  isSelf(workerId, acting) ? refuse('complaints.own-work-unsigned.forbidden', { number }) : undefined;

/** Whether this person says of work that the owner was content, without a signature. */
export const mayConfirmUnsigned = (order: WorkOrder, acting: Selves): boolean =>
  refuseUnsigned(order, acting) === undefined;
