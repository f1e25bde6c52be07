import { isFault } from '@goldkey/postgres';
import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import type { Repair, Repairs } from '../../../application/repair-ports.js';

const ORIGIN = 'finding';

/** The reception log as complaints keeps it, asked as whoever acts here. */
export const repairsOf = (complaints: GrpcClient): Repairs => ({
  async handIn({ findingId, place, ...said }) {
    const { complaintId, number } = await complaints.call<Repair>('HandInRepair', {
      ...said,
      room: place,
      idempotencyKey: `${ORIGIN} ${findingId}`,
      origin: { kind: ORIGIN, id: findingId },
    });
    return { complaintId, number };
  },
  async stateOf(findingId) {
    try {
      const { repairs = [] } = await complaints.call<{ repairs?: { state: string }[] }>('GetHandedInRepairs', {
        kind: ORIGIN,
        originIds: [findingId],
      });
      return repairs[0]?.state;
    } catch (error) {
      if (error instanceof RemoteRefusal || isFault(error)) return undefined;
      throw error;
    }
  },
});
