import type { Caller } from '@goldkey/access';

/** A caller with boring defaults: a person who sees everything and may do nothing in particular. */
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
  permissions: new Set(differences.permissions ?? []),
});

/** A caller who sees these properties only. */
export const aCallerOf = (...properties: string[]): Caller => aCaller({ scope: { all: false, properties } });
