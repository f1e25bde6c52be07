import { type Decision, isSelf, type Refused, refuse, type Selves } from '@goldkey/kernel';
import { afterAct } from './machine.js';
import { MOST_PHOTOS, type WorkOrder, type WorkPhoto } from './work-order.js';

/** Is somebody still to do something about it? Its matter is not handled to the end as long as it is. */
export const isRunning = ({ state }: Pick<WorkOrder, 'state'>): boolean =>
  state !== 'done' && state !== 'confirmed' && state !== 'cancelled';

/** Was the work done? Then the repair has been told of, and by whom. */
export const isDone = ({ state }: Pick<WorkOrder, 'state'>): boolean => state === 'done' || state === 'confirmed';

/** Is somebody in the middle of it, be it that something is waited for? */
export const hasBegun = ({ state }: Pick<WorkOrder, 'state'>): boolean => state === 'working' || state === 'waiting';

/** Only who holds the order works on it. */
export const refuseOther = ({ workerId, number }: WorkOrder, by: string | undefined): Decision<never> | undefined =>
  workerId !== undefined && workerId === by ? undefined : refuse('complaints.not-the-worker.forbidden', { number });

/** An order has only so many photos. */
export const refuseManyPhotos = (photos: readonly WorkPhoto[]): Decision<never> | undefined =>
  photos.length > MOST_PHOTOS
    ? refuse('complaints.work-photos-many-invalid', { fields: ['id'], most: MOST_PHOTOS })
    : undefined;

/** Whether the order is this employee's to work on. */
export const mayWork = (order: WorkOrder, by: string | undefined): boolean => refuseOther(order, by) === undefined;

/** Of their own work the worker has the owner's signature and nothing less; a deputy has no other eyes than whom they stand in for. */
export const refuseUnsigned = ({ workerId, number }: WorkOrder, acting: Selves): Decision<never> | undefined =>
  isSelf(workerId, acting) ? refuse('complaints.own-work-unsigned.forbidden', { number }) : undefined;

/** Whoever did the work neither sends its owner the link nor takes it back: with it they would confirm their own work. */
export const refuseOwnWorkLink = ({ workerId, number }: WorkOrder, acting: Selves): Refused | undefined =>
  isSelf(workerId, acting) ? refuse('complaints.own-work-link.forbidden', { number }) : undefined;

/** Refuses an order whose work is not done, or on which the owner's word is known. */
export const refuseUnjudgeable = ({ state, number }: WorkOrder): Refused | undefined =>
  afterAct(state, 'confirm') === undefined ? refuse('complaints.work-order-state', { number, state }) : undefined;

/** Refuses a word on work that was done again since it was seen: what was done and what it costs may be something else. */
export const refuseUnseen = ({ redone, number }: WorkOrder, round: number): Refused | undefined =>
  redone === round ? undefined : refuse('complaints.work-done-again', { number });

/** Whether this person may send the owner a link, or take it back: while their word is waited for, and another did the work. */
export const mayLinkWork = (order: WorkOrder, acting: Selves): boolean =>
  (refuseUnjudgeable(order) ?? refuseOwnWorkLink(order, acting)) === undefined;

/** Whether this person says of work that the owner was content, without a signature. */
export const mayConfirmUnsigned = (order: WorkOrder, acting: Selves): boolean =>
  refuseUnsigned(order, acting) === undefined;
