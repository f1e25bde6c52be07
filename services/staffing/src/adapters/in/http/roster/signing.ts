import { currentCaller, selvesOf } from '@goldkey/access';
import type { Signing } from '../../../../domain/position/position.js';

/** Who signs: the employee, or the account where it is no employee's. */
export const callerSigns = (): Signing => {
  const caller = currentCaller();
  return { id: caller.employeeId ?? caller.subject, name: caller.name, selves: selvesOf(caller) };
};
