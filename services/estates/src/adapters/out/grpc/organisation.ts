import type { Refused } from '@goldkey/kernel';
import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import type { Organisation } from '../../../application/ports.js';

/** Refusals of staffing that the person at the form can do something about. */
const KNOWN: Readonly<Record<string, string>> = {
  'staffing.unit-not-found': 'estates.unit-not-found',
  'staffing.group-wide.forbidden': 'estates.group-wide.forbidden',
  'staffing.unit-name-taken': 'estates.property-name-taken',
};

interface DefinedUnit {
  readonly unitId?: string;
  readonly refusal?: string;
}

interface Parent {
  readonly unitId: string;
  readonly kind: string;
  readonly name: string;
}

const refusedAs = (code: string, name: string): Refused => ({
  accepted: false,
  refusal: { code: KNOWN[code] ?? 'estates.organisation-refused', facts: { reason: code, name } },
});

/** staffing, asked by gRPC. A staffing that is away is a fault; one that says no is a refusal. */
export const organisation = (staffing: GrpcClient): Organisation => ({
  async defineUnits(units) {
    if (units.length === 0) return [];
    try {
      const answer = await staffing.call<{ units: DefinedUnit[] }>('DefineUnits', {
        units: units.map((unit) => ({ ...unit, idempotencyKey: unit.propertyId, kind: 'property' })),
      });
      return units.map(({ name }, index) => {
        const { unitId, refusal = 'unknown' } = answer.units[index] ?? {};
        return unitId ? { accepted: true, value: unitId } : refusedAs(refusal, name);
      });
    } catch (error) {
      if (!(error instanceof RemoteRefusal)) throw error;
      return units.map(({ name }) => refusedAs(error.code, name));
    }
  },
  async parents() {
    const { units = [] } = await staffing.call<{ units?: readonly Parent[] }>('GetUnits', {
      kinds: ['group', 'region'],
    });
    return units;
  },
});
