import { currentCaller } from '@goldkey/access';

/** The employee who asks, or the account where it belongs to none: as records name who acted. */
export const callerId = (): string => currentCaller().employeeId ?? currentCaller().subject;
