import type { Caller } from '@goldkey/access';

/**
 * A caller with boring defaults: a person who sees everything and may do nothing in particular but record the past, which
 * tests tell of (ADR 0056); `{ ...aCaller(), permissions: new Set() }` may not.
 */
export const aCaller = (
  differences: Partial<Omit<Caller, 'permissions'>> & { readonly permissions?: Iterable<string> } = {},
): Caller => ({
  kind: 'person',
  subject: 'account-1',
  name: '测试员',
  employeeId: 'employee-1',
  roles: [],
  scope: { all: true },
  ...differences,
  permissions: new Set([...(differences.permissions ?? []), 'history:record']),
});

/** A caller who sees these properties only. */
export const aCallerOf = (...properties: string[]): Caller => aCaller({ scope: { all: false, properties } });

/** Stands in for somebody and acts as them, with what they may do or with these differences. */
export const aDeputyOf = (caller: Caller, differences: Partial<Caller> = {}): Caller =>
  aCaller({
    ...caller,
    ...differences,
    subject: `deputy-${caller.subject}`,
    employeeId: `deputy-${caller.employeeId}`,
    actsAs: { appointmentId: 'a', onBehalfOf: { employeeId: caller.employeeId ?? '', name: caller.name } },
  });
