import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import type { Organisation } from '../../../application/ports.js';

/** Refusals of staffing that the person at the form can do something about. */
const KNOWN: Readonly<Record<string, string>> = {
  'staffing.unit-not-found': 'estates.unit-not-found',
  'staffing.group-wide.forbidden': 'estates.group-wide.forbidden',
};

/** staffing, asked by gRPC. A staffing that is away is a fault; one that says no is a refusal. */
export const organisation = (staffing: GrpcClient): Organisation => ({
  async defineUnit({ propertyId, parentId, name }) {
    try {
      const { unitId } = await staffing.call<{ unitId: string }>('DefineUnit', {
        idempotencyKey: propertyId,
        kind: 'property',
        parentId,
        name,
        propertyId,
      });
      return { accepted: true, value: unitId };
    } catch (error) {
      if (!(error instanceof RemoteRefusal)) throw error;
      const code = KNOWN[error.code] ?? 'estates.organisation-refused';
      return { accepted: false, refusal: { code, facts: { reason: error.code } } };
    }
  },
});
