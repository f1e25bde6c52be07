import { accept, type Decision, type Recording } from '@goldkey/kernel';
import type { Complaint } from '../complaint/complaint.js';
import type { WorkOrder, WorkOrderEvent } from './work-order.js';

/** What an order repeats of its matter's intake. */
const REPEATED = ['departmentId', 'category', 'householdId', 'room'] as const;
type Repeated = Pick<Complaint, (typeof REPEATED)[number]>;

/**
 * The intake of its matter was put right: an order that kept the wrong home would charge that one. In whatever state it is; nothing
 * about the work itself has changed.
 */
export const correctWorkOrder = (
  order: WorkOrder,
  { matter, eventId, at }: Recording & { readonly matter: Repeated },
): Decision<WorkOrderEvent> => {
  const wrong = REPEATED.filter((name) => order[name] !== matter[name]);
  if (wrong.length === 0) return accept();
  const { householdId: before, room: _, rehomed = 0, ...rest } = order;
  const { departmentId, category, householdId, room } = matter;
  const times = before === householdId ? rehomed : rehomed + 1;
  const right: WorkOrder = {
    ...{ ...rest, departmentId, category },
    ...(householdId !== undefined && { householdId }),
    ...(room !== undefined && { room }),
    ...(times > 0 && { rehomed: times }),
  };
  return accept({ type: 'WorkOrderCorrected', eventId, at, order: right, facts: { fields: wrong.join(' ') } });
};
