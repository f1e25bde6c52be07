import { type ListColumn, RowLink, StateChip, useFormat, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import type { AccountLine } from '../../api.js';
import { identityTexts } from '../../text/texts.js';

/** Closed, locked for a while, or open. */
export const AccountState = ({ line }: { line: AccountLine }) => {
  const t = useText(identityTexts);
  if (line.disabled) return <StateChip tone="late">{t('accounts.disabled')}</StateChip>;
  if (line.locked) return <StateChip tone="soon">{t('accounts.locked')}</StateChip>;
  return <StateChip tone="done">{t('accounts.open')}</StateChip>;
};

/** What the account itself gives. */
export const ownRolesOf = ({ platformRole, roles }: AccountLine): readonly string[] => [
  ...(platformRole ? [platformRole] : []),
  ...roles,
];

/** All that its person is at present: first what comes with posts. */
const rolesOf = (line: AccountLine): readonly string[] => [...new Set([...line.postRoles, ...ownRolesOf(line)])];

/** The columns of accounts. */
export const useAccountColumns = (named: (roleId: string) => string): readonly ListColumn<AccountLine>[] => {
  const t = useText(identityTexts);
  const format = useFormat();
  return useMemo(() => {
    const stateOf = (line: AccountLine) =>
      line.disabled ? t('accounts.disabled') : line.locked ? t('accounts.locked') : t('accounts.open');
    const factorOf = ({ secondFactor }: AccountLine) =>
      secondFactor ? t('accounts.factor.on') : t('accounts.factor.off');
    const roleNames = (line: AccountLine) => format.list(rolesOf(line).map(named));
    return [
      {
        key: 'name',
        title: t('accounts.column.name'),
        sorts: true,
        cell: (line) => <RowLink id={line.accountId}>{line.name}</RowLink>,
        file: [{ title: t('accounts.column.name'), of: ({ name }) => name }],
      },
      {
        key: 'login',
        title: t('signIn.login'),
        width: 200,
        sorts: true,
        cell: ({ login }) => login,
        file: [{ title: t('signIn.login'), of: ({ login }) => login }],
      },
      {
        key: 'roles',
        title: t('accounts.column.roles'),
        width: 220,
        cell: roleNames,
        file: [{ title: t('accounts.column.roles'), of: roleNames }],
      },
      {
        key: 'secondFactor',
        title: t('accounts.column.factor'),
        width: 120,
        cell: factorOf,
        file: [{ title: t('accounts.column.factor'), of: factorOf }],
      },
      {
        key: 'state',
        title: t('accounts.state'),
        width: 120,
        cell: (line) => <AccountState line={line} />,
        file: [{ title: t('accounts.state'), of: stateOf }],
      },
    ];
  }, [t, named, format]);
};
