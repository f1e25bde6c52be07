import { FailureNote, Loaded, Page, Paper, PlainTable, StateNote, useCommand, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ROLES, type RoleLine, type RolesAnswer } from '../../api.js';
import { useRoleName } from '../../role-names.js';
import { identityTexts } from '../../text/texts.js';
import { RoleDialog } from './role-dialog.js';

/** Roles: what each may do, by service and action, and whether it asks for a second factor. */
export const RolesPage = () => {
  const t = useText(identityTexts);
  const read = useRead<RolesAnswer>(ROLES);
  const nameOf = useRoleName();
  const [opened, setOpened] = useState<RoleLine | 'new'>();
  const removing = useCommand({ title: t('roles.remove'), renews: [ROLES] });
  return (
    <Page
      title={t('roles.title')}
      lead={t('roles.lead')}
      acts={
        <Button type="primary" onClick={() => setOpened('new')}>
          {t('roles.new')}
        </Button>
      }
    >
      {removing.problem === undefined ? null : <FailureNote error={removing.problem} />}
      <Loaded query={read} rows={10} isEmpty={() => false} empty={<StateNote icon="lock" title={t('roles.title')} />}>
        {({ items, permissions }) => (
          <Paper label={t('roles.title')}>
            <PlainTable<RoleLine>
              label={t('roles.title')}
              rows={items}
              rowKey={({ roleId }) => roleId}
              columns={[
                {
                  key: 'name',
                  title: t('roles.column.name'),
                  cell: (role) => (
                    <Button type="link" className="gk-role-link" onClick={() => setOpened(role)}>
                      {nameOf(role)}
                    </Button>
                  ),
                },
                { key: 'count', title: t('roles.column.count'), number: true, cell: (role) => role.permissions.length },
                {
                  key: 'factor',
                  title: t('roles.column.factor'),
                  short: true,
                  cell: (role) => (role.secondFactor ? t('roles.factor.asked') : t('roles.factor.free')),
                },
                {
                  key: 'remove',
                  title: <span className="gk-hidden">{t('roles.remove')}</span>,
                  cell: (role) =>
                    role.builtIn ? null : (
                      <Button
                        type="text"
                        aria-label={`${t('roles.remove')} ${nameOf(role)}`}
                        onClick={() =>
                          removing.run({ method: 'POST', path: `${ROLES}/${role.roleId}/remove`, body: {} })
                        }
                      >
                        {t('roles.remove')}
                      </Button>
                    ),
                },
              ]}
            />
            {opened === undefined ? null : (
              <RoleDialog
                role={opened === 'new' ? undefined : opened}
                permissions={permissions}
                onClose={() => setOpened(undefined)}
              />
            )}
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};
