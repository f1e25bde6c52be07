import type { Outcome, Recorder } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { correctWorkOrder } from '../../domain/work-order/correct.js';
import type { WorkOrderStore } from '../order-ports.js';
import type { ChargeRepair } from '../repair-charge/charge-repair.js';

/** The orders of a matter whose intake was put right repeat what is right, and what the wrong home was charged is the right one's. */
export const correctOrders = async (
  { orders, charges }: { readonly orders: WorkOrderStore; readonly charges: Pick<ChargeRepair, 'rehomed'> },
  matter: Complaint,
  recorder: Recorder,
): Promise<Outcome<unknown>> => {
  for (const { id, householdId } of await orders.ofMatter(matter.id)) {
    const corrected = await orders.change({ id }, (order) =>
      correctWorkOrder(order, { ...recorder.recording(undefined), matter }),
    );
    if (!corrected.accepted) return corrected;
    const order = corrected.value.state;
    const charged = order.householdId === householdId ? corrected : await charges.rehomed(order);
    if (!charged.accepted) return charged;
  }
  return { accepted: true, value: undefined };
};
