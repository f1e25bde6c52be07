import type { Caller } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';

/** Stands in for somebody and acts as them, with what they may do or with these differences. */
export const deputyOf = (caller: Caller, differences: Partial<Caller> = {}): Caller =>
  aCaller({
    ...caller,
    ...differences,
    subject: `deputy-${caller.subject}`,
    employeeId: `deputy-${caller.employeeId}`,
    actsAs: { appointmentId: 'a', onBehalfOf: { employeeId: caller.employeeId ?? '', name: caller.name } },
  });
