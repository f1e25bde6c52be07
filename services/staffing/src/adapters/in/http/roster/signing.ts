import { currentCaller } from '@goldkey/access';
import type { Signer } from '../../../../domain/position/position.js';

/** Who signs: the employee, or the account where it is no employee's. */
export const callerSigns = (): Signer => {
  const { employeeId, subject, name } = currentCaller();
  return { id: employeeId ?? subject, name };
};
