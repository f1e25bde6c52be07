import { ActDialog, Field, FieldGroup, useCommand, useText } from '@goldkey/ui';
import { Button, Checkbox, Input, Switch } from 'antd';
import { ROLES, type RoleLine } from '../../api.js';
import { byService, usePermissionName, useRoleName } from '../../role-names.js';
import { roleTexts } from '../../text/roles.js';
import { identityTexts } from '../../text/texts.js';

interface Values {
  readonly roleId?: string;
  readonly names?: Record<string, string>;
  readonly granted: Readonly<Record<string, readonly string[]>>;
  readonly secondFactor: boolean;
}

type ServiceWord = 'service.audit' | 'service.complaints' | 'service.estates';

/** Makes a role of the group's own, or changes what one may do. It takes effect with the next click of its holders. */
export const RoleDialog = ({
  role,
  permissions,
  onClose,
}: {
  role?: RoleLine;
  permissions: readonly string[];
  onClose: () => void;
}) => {
  const t = useText(identityTexts);
  const words = useText(roleTexts);
  const nameOf = useRoleName();
  const permissionName = usePermissionName();
  const groups = byService(permissions);
  const title = role === undefined ? t('roles.new') : nameOf(role);
  const command = useCommand({ title, renews: [ROLES], onDone: onClose });
  const isNamed = role === undefined || !role.builtIn;
  const granted = Object.fromEntries(
    groups.map(([service, all]) => [service, all.filter((each) => role?.permissions.includes(each))]),
  );
  const save = ({ roleId, names, granted: chosen, secondFactor }: Values, draft: string, version: number | undefined) =>
    command.run({
      method: role === undefined ? 'POST' : 'PUT',
      path: role === undefined ? ROLES : `${ROLES}/${role.roleId}`,
      body: {
        ...(role === undefined ? { roleId } : {}),
        ...(isNamed ? { names } : {}),
        permissions: Object.values(chosen).flat(),
        secondFactor,
      },
      version,
      draft,
    });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`identity.role.${role?.roleId ?? 'new'}`}
      initial={{ names: role?.names, granted, secondFactor: role?.secondFactor ?? false }}
      command={command}
      saveText={t('accounts.save')}
      onClose={onClose}
      over={{
        version: role?.version,
        told: role && [
          { label: t('roles.column.count'), value: role.permissions.map(permissionName) },
          { label: t('roles.factor'), value: t(role.secondFactor ? 'roles.factor.asked' : 'roles.factor.free') },
        ],
      }}
      onSave={save}
    >
      {role === undefined ? (
        <Field
          name="roleId"
          label={t('roles.id')}
          extra={t('roles.id.hint')}
          rules={[{ pattern: /^[a-z][a-z0-9-]+$/, message: t('roles.id.hint') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Field>
      ) : null}
      {isNamed ? (
        <FieldGroup title={t('roles.column.name')}>
          {(['zh-CN', 'zh-TW', 'en'] as const).map((locale) => (
            <Field key={locale} name={['names', locale]} label={t(`roles.name.${locale}`)}>
              <Input autoComplete="off" maxLength={60} />
            </Field>
          ))}
        </FieldGroup>
      ) : null}
      {groups.map(([service, all]) => (
        <Field key={service} name={['granted', service]} label={words(`service.${service}` as ServiceWord)} optional>
          <Checkbox.Group options={all.map((each) => ({ value: each, label: permissionName(each) }))} />
        </Field>
      ))}
      {role === undefined || role.builtIn ? null : (
        <Button
          danger
          style={{ marginBottom: 16 }}
          onClick={() =>
            command.run({ method: 'POST', path: `${ROLES}/${role.roleId}/remove`, body: {}, version: role.version })
          }
        >
          {t('roles.remove')}
        </Button>
      )}
      <Field
        name="secondFactor"
        label={t('roles.factor')}
        valuePropName="checked"
        extra={t('roles.factor.hint')}
        optional
      >
        <Switch />
      </Field>
    </ActDialog>
  );
};
