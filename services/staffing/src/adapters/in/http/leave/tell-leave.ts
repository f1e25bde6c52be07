import { callerMay, currentCaller } from '@goldkey/access';
import { isSelf } from '@goldkey/kernel';
import type { PersonsLeave } from '../../../../application/leave-ports.js';

/** What a person has of leave, with what the caller may do about it: nobody grants to themselves. */
export const tellLeave = ({ grants, ...leave }: PersonsLeave) => {
  const mayGrant = callerMay(
    'staffing:employ',
    (acting) => !isSelf(leave.employeeId, acting),
    currentCaller().employeeId,
  );
  const told = grants.map((grant) => ({ ...grant, mayWithdraw: mayGrant && grant.state === 'granted' }));
  return { ...leave, grants: told, mayGrant };
};
