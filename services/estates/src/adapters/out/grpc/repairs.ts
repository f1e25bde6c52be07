import { isFault } from '@goldkey/postgres';
import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import type { Repair, Repairs } from '../../../application/ports.js';

const ORIGIN = 'handover-defect';

/** The reception log as complaints keeps it, asked as whoever acts here. */
export const repairsOf = (complaints: GrpcClient): Repairs => ({
  async handIn({ defectId, ...said }) {
    const { complaintId, number } = await complaints.call<Repair>('HandInRepair', {
      ...said,
      idempotencyKey: `${ORIGIN} ${defectId}`,
      origin: { kind: ORIGIN, id: defectId },
    });
    return { complaintId, number };
  },
  async statesOf(defectIds) {
    try {
      const { repairs = [] } = await complaints.call<{ repairs?: { originId: string; state: string }[] }>(
        'GetHandedInRepairs',
        { kind: ORIGIN, originIds: defectIds },
      );
      return new Map(repairs.map(({ originId, state }) => [originId, state]));
    } catch (error) {
      if (error instanceof RemoteRefusal || isFault(error)) return new Map();
      throw error;
    }
  },
});
