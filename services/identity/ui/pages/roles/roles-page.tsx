import '../../identity.css';
import { Loaded, Page, Paper, PaperPart, PlainTable, StateNote, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ROLES, type RoleLine, type RolesAnswer } from '../../api.js';
import { useRoleName } from '../../role-names.js';
import { identityTexts } from '../../text/texts.js';
import { RoleDialog } from './role-dialog.js';

/** No role is called so. */
const NEW = '';

/** Roles: what each may do, by service and action, and whether it asks for a second factor. */
export const RolesPage = () => {
  const t = useText(identityTexts);
  const read = useRead<RolesAnswer>(ROLES);
  const nameOf = useRoleName();
  const [opened, setOpened] = useState<string>();
  return (
    <Page
      title={t('roles.title')}
      lead={t('roles.lead')}
      acts={
        <Button type="primary" onClick={() => setOpened(NEW)}>
          {t('roles.new')}
        </Button>
      }
    >
      <Loaded query={read} rows={10} isEmpty={() => false} empty={<StateNote icon="lock" title={t('roles.title')} />}>
        {({ items, permissions }) => (
          <Paper label={t('roles.title')} className="gk-sheet">
            <PaperPart>
              <PlainTable<RoleLine>
                label={t('roles.title')}
                rows={items}
                rowKey={({ roleId }) => roleId}
                columns={[
                  {
                    key: 'name',
                    title: t('roles.column.name'),
                    cell: (role) => (
                      <Button type="link" className="gk-role-link" onClick={() => setOpened(role.roleId)}>
                        {nameOf(role)}
                      </Button>
                    ),
                  },
                  {
                    key: 'count',
                    title: t('roles.column.count'),
                    number: true,
                    cell: (role) => role.permissions.length,
                  },
                  {
                    key: 'factor',
                    title: t('roles.column.factor'),
                    short: true,
                    cell: (role) => (role.secondFactor ? t('roles.factor.asked') : t('roles.factor.free')),
                  },
                ]}
              />
            </PaperPart>
            {opened === undefined ? null : (
              <RoleDialog
                role={items.find(({ roleId }) => roleId === opened)}
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
