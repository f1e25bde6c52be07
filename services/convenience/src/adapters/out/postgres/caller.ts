import { actingAs, currentCaller } from '@goldkey/access';
import type { Reach, Self } from '../../../application/ports.js';

/** The properties of the caller's scope. */
export const callerReach: Reach = {
  includes: (propertyId) => {
    const { scope } = currentCaller();
    return scope.all || scope.properties.includes(propertyId);
  },
};

/** The account that acts, and the employee that it belongs to. */
export const callerSelf: Self = {
  id: () => currentCaller().subject,
  acting: () => actingAs(currentCaller().subject),
  name: () => currentCaller().name,
  employeeId: () => currentCaller().employeeId,
};
