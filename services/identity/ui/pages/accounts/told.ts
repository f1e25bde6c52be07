import type { Told } from '@goldkey/ui';
import type { AccountLine } from '../../api.js';

type Word =
  | 'accounts.column.name'
  | 'accounts.column.roles'
  | 'accounts.employee'
  | 'accounts.contact'
  | 'accounts.external';

/** What another administrator may change of an account meanwhile. */
export const toldOf = (
  { name, platformRole, roles, employeeId, contact, externalSubject }: AccountLine,
  named: (roleId: string) => string,
  t: (word: Word) => string,
): readonly Told[] => [
  { label: t('accounts.column.name'), value: name },
  { label: t('accounts.column.roles'), value: [...(platformRole ? [platformRole] : []), ...roles].map(named) },
  { label: t('accounts.employee'), value: employeeId ?? undefined },
  { label: t('accounts.contact'), value: contact ?? undefined },
  { label: t('accounts.external'), value: externalSubject ?? undefined },
];
