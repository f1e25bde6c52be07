import type { GrpcClient } from '@goldkey/service-kit';
import type { KeyDepartments } from '../../../application/survey-ports.js';

interface Unit {
  readonly unitId: string;
  readonly kind: string;
  readonly key?: boolean;
}

/** Departments that staffing has marked key. */
export const keyDepartments = (staffing: GrpcClient): KeyDepartments => ({
  async of(propertyId) {
    const { units = [] } = await staffing.call<{ units?: readonly Unit[] }>('GetUnits', { propertyIds: [propertyId] });
    return new Set(units.filter(({ kind, key }) => kind === 'department' && key === true).map(({ unitId }) => unitId));
  },
});
