import { randomUUID } from 'node:crypto';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { grpcClient } from '@goldkey/service-kit';
import { aCaller } from '@goldkey/testing';
import type { BillingWorld, Place } from './billing-world.js';

/** A service that keeps orders. */
const convenience = aCaller({ kind: 'client', subject: 'service-convenience', permissions: ['billing:settle-orders'] });
const by = { accountId: 'account-e-1', name: '小王' };

export interface Booked {
  readonly bookingId: string;
  readonly receipt?: string;
  readonly fromHeld?: string;
  readonly onAccount?: string;
  readonly held: { readonly prepayment: string; readonly deposit: string };
}

/** An order of the place's first home. */
export const orderAt = ({ propertyId, homes }: Pick<Place, 'propertyId' | 'homes'>, orderId = randomUUID()) => ({
  ...{ orderId, orderNumber: '2026-00007', itemName: '桶装水' },
  ...{ propertyId, householdId: homes[0] as string },
});

/** What services that keep orders ask billing for, on a real port. */
export const orderClient = async (world: BillingWorld) => {
  const { grpcPort } = await world.service.listen();
  const client = grpcClient({
    ...{
      package: protoPackage('billing'),
      service: 'Billing',
      protoPath: protoPath('billing'),
      includeDirs: [protoRoot],
    },
    address: `127.0.0.1:${grpcPort}`,
    deadlineMs: 10_000,
  });
  return {
    ask: async (method: string, request: object, as = convenience): Promise<Booked> =>
      client.call<Booked>(method, { by, ...request }, await world.service.tokenFor(as)),
    close: () => client.close(),
  };
};
