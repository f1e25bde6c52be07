import { currentCaller } from '@goldkey/access';
import * as kit from '@goldkey/service-kit';
import { RefusedError } from '@goldkey/service-kit';
import type { Kept } from '../../../application/ports.js';
import { texts } from '../../../texts/index.js';

export const { answerOne } = kit;

/** The outcomes of many commands, each for itself, in staffing's words. */
export const answerMany = (outcomes: readonly Kept<object>[]) => kit.answerMany(texts, outcomes);

/** The employee who acts, if the caller is one: group IT and programs that bring a history in are none. */
export const callingEmployee = (): string | undefined => currentCaller().employeeId;

/** The person who acts; refused where the caller is none and the body names nobody. */
export const actingEmployee = (named: string | undefined): string => {
  const employeeId = named ?? currentCaller().employeeId;
  if (employeeId === undefined) throw new RefusedError({ code: 'staffing.employee-missing-invalid', facts: {} });
  return employeeId;
};
