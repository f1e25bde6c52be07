import {
  ChoiceChip,
  DialogButton,
  ListPage,
  ListSearch,
  useCommand,
  useList,
  useOpen,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ACCOUNTS, type AccountLine, accountsList, accountsQuery, ROLES, type RolesAnswer } from '../../api.js';
import { useRoleName } from '../../role-names.js';
import { identityTexts } from '../../text/texts.js';
import { AccountDialog } from './account-dialog.js';
import { AccountPanel } from './account-panel.js';
import { useAccountColumns } from './accounts-table.js';
import { useBulkActs } from './bulk-acts.js';

/** What each role is called, from its id. */
export const useRoleNames = () => {
  const { data } = useRead<RolesAnswer>(ROLES);
  const nameOf = useRoleName();
  const roles = data?.items ?? [];
  const named = (roleId: string) => nameOf(roles.find((role) => role.roleId === roleId) ?? { roleId });
  return { roles, named };
};

/** A new signing key, after a suspicion; nobody is signed out by it. */
const RotateKey = () => {
  const t = useText(identityTexts);
  const [done, setDone] = useState(false);
  const command = useCommand({ title: t('accounts.rotate'), onDone: () => setDone(true) });
  const ask = () =>
    Modal.confirm({
      title: t('accounts.rotate'),
      content: t('accounts.rotate.lead'),
      okText: t('accounts.rotate'),
      cancelText: t('accounts.cancel'),
      onOk: () => command.run({ method: 'POST', path: '/api/identity/signing-keys/rotate', body: {} }),
    });
  return (
    <>
      <span role="status">{done ? t('accounts.rotated') : null}</span>
      <Button onClick={ask} loading={command.state !== 'idle'}>
        {t('accounts.rotate')}
      </Button>
    </>
  );
};

/** Ways in for people: made, changed, closed. */
export const AccountsPage = () => {
  const t = useText(identityTexts);
  const list = useList(accountsList);
  const { state, change } = list;
  const { open } = useOpen();
  const { roles, named } = useRoleNames();
  const columns = useAccountColumns(named);
  return (
    <ListPage<AccountLine>
      name="accounts"
      title={t('accounts.title')}
      acts={
        <>
          <RotateKey />
          <DialogButton
            primary
            dialog={(close) => <AccountDialog roles={roles} named={named} onClose={close} onMade={open} />}
          >
            {t('accounts.new')}
          </DialogButton>
        </>
      }
      path={ACCOUNTS}
      query={accountsQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ accountId }) => accountId}
      nameOf={({ name, login }) => `${name} ${login}`}
      wideOnly={['roles', 'secondFactor']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('accounts.search')} />
          <ChoiceChip
            label={t('accounts.state')}
            value={state.filters.disabled}
            choices={[
              { value: 'false', title: t('accounts.open') },
              { value: 'true', title: t('accounts.disabled') },
            ]}
            all={t('accounts.all')}
            onChange={(disabled) => change({ filters: { disabled } })}
          />
        </>
      }
      empty={{ icon: 'person', title: t('accounts.empty') }}
      bulk={{ acts: useBulkActs(), renews: [ACCOUNTS] }}
      panel={(opened) => <AccountPanel {...opened} roles={roles} named={named} />}
    />
  );
};
