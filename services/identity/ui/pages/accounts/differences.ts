import type { Difference } from '@goldkey/ui';
import type { AccountLine } from '../../api.js';

type Word =
  | 'accounts.column.name'
  | 'accounts.column.roles'
  | 'accounts.employee'
  | 'accounts.contact'
  | 'accounts.external';

/** What another administrator changed of an account meanwhile. */
export const differencesOf = (
  seen: AccountLine,
  line: AccountLine,
  named: (roleId: string) => string,
  t: (word: Word) => string,
): readonly Difference[] => {
  const rolesIn = ({ platformRole, roles }: AccountLine): string =>
    [...(platformRole ? [platformRole] : []), ...roles].map(named).join('、');
  const pairs: readonly (readonly [Word, (of: AccountLine) => string])[] = [
    ['accounts.column.name', ({ name }) => name],
    ['accounts.column.roles', rolesIn],
    ['accounts.employee', ({ employeeId }) => employeeId ?? ''],
    ['accounts.contact', ({ contact }) => contact ?? ''],
    ['accounts.external', ({ externalSubject }) => externalSubject ?? ''],
  ];
  return pairs
    .map(([word, of]) => ({ label: t(word), was: of(seen), now: of(line) }))
    .filter(({ was, now }) => was !== now);
};
