import type { WorkOrder } from './work-order.js';

/** Is somebody still to do something about it? Its matter is not handled to the end as long as it is. */
export const isRunning = ({ state }: Pick<WorkOrder, 'state'>): boolean =>
  state !== 'done' && state !== 'confirmed' && state !== 'cancelled';

/** Was the work done? Then the repair has been told of, and by whom. */
export const isDone = ({ state }: Pick<WorkOrder, 'state'>): boolean => state === 'done' || state === 'confirmed';
