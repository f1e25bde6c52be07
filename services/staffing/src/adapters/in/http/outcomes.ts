import { actingAs, allows, atDoor, currentCaller, NotPermitted, runAs, selvesOf } from '@goldkey/access';
import type { Acting } from '@goldkey/kernel';
import * as kit from '@goldkey/service-kit';
import { RefusedError } from '@goldkey/service-kit';
import type { Kept } from '../../../application/ports.js';
import { texts } from '../../../texts/index.js';

export const { answerOne } = kit;

/** The outcomes of many commands, each for itself, in staffing's words. */
export const answerMany = (outcomes: readonly Kept<object>[]) => kit.answerMany(texts, outcomes);

/** Every id of who acts, where whom it concerns does not: group IT and programs that bring a history in concern nobody. */
export const callerSelves = (): { readonly selves: readonly string[] } => ({ selves: selvesOf(currentCaller()) });

/** The person who acts; refused where the caller is none and the body names nobody. */
export const actingEmployee = (named: string | undefined): string => {
  const employeeId = named ?? currentCaller().employeeId;
  if (employeeId === undefined) throw new RefusedError({ code: 'staffing.employee-missing-invalid', facts: {} });
  return employeeId;
};

/** The employee who acts, with all that is the same person where another one is needed. */
export const acting = (): Acting => actingAs(actingEmployee(undefined));

/**
 * Does for an employee what everybody does for themselves: for others as behind a door that asks for the permission, and so only
 * where it is held.
 */
export const doneFor = <Done>(
  named: string | undefined,
  permission: string,
  work: (employeeId: string) => Promise<Done>,
): Promise<Done> => {
  const caller = currentCaller();
  const employeeId = actingEmployee(named);
  if (employeeId === caller.employeeId) return work(employeeId);
  if (!allows(caller, permission)) throw new NotPermitted(permission);
  return runAs(atDoor(caller, permission), () => work(employeeId));
};
