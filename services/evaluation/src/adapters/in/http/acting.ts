import { actingAs, currentCaller } from '@goldkey/access';
import type { Acting } from '@goldkey/kernel';

/** Who acts: the employee, or the account where it is nobody's. */
export const actor = (): string => {
  const { employeeId, subject } = currentCaller();
  return employeeId ?? subject;
};

/** As {@link actor}, with all that is the same person where another one is needed, or where nobody judges their own case. */
export const acting = (): Acting => actingAs(actor());

/** For a deputy: the appointment as which they act, and whose it is. */
export const standsIn = (): { standsIn?: { employeeId: string; appointmentId: string } } => {
  const { actsAs } = currentCaller();
  const employeeId = actsAs?.onBehalfOf?.employeeId;
  return actsAs && employeeId !== undefined ? { standsIn: { employeeId, appointmentId: actsAs.appointmentId } } : {};
};
