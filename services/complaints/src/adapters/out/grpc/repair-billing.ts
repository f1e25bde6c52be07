import { askOrAway, type GrpcClient } from '@goldkey/service-kit';
import type { RepairBilling } from '../../../application/repair-charge-ports.js';
import { REPAIR_FEE_ITEM_CODE } from '../../../domain/repair-charge/repair-charge.js';

/** Asks billing as this service. A repair is a service of its order, one for each time that it was done. */
export const repairBilling = (client: GrpcClient): RepairBilling => ({
  ask: ({ id, orderId, orderNumber, itemName, propertyId, householdId, amount, by, byName }, what) =>
    askOrAway(client, what === 'charge' ? 'ChargeService' : 'TakeBackCharge', {
      idempotencyKey: what === 'charge' ? id : `${id}/back`,
      order: { orderId, orderNumber, itemName, propertyId, householdId },
      serviceId: id,
      amount,
      by: { accountId: by, name: byName },
      feeItemCode: REPAIR_FEE_ITEM_CODE,
    }),
});
