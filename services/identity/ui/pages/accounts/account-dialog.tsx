import { ActDialog, Field, useCommand, useText } from '@goldkey/ui';
import { Form, Input, Select, Switch } from 'antd';
import type { ComponentProps } from 'react';
import { ACCOUNTS, type AccountLine, type RoleLine } from '../../api.js';
import { identityTexts } from '../../text/texts.js';
import { EmployeeField } from './employee-field.js';
import { toldOf } from './told.js';

interface Values {
  readonly login?: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly contact?: string;
  readonly externalSubject?: string;
  readonly roles: readonly string[];
  readonly groupIt: boolean;
}

const bodyOf = ({ groupIt, employeeId, contact, externalSubject, ...rest }: Values) => ({
  ...rest,
  ...(employeeId ? { employeeId } : {}),
  ...(contact ? { contact } : {}),
  ...(externalSubject ? { externalSubject } : {}),
  ...(groupIt ? { platformRole: 'group-it' } : {}),
});

const initialOf = (line: AccountLine | undefined): Partial<Values> => ({
  name: line?.name,
  employeeId: line?.employeeId ?? undefined,
  contact: line?.contact ?? undefined,
  externalSubject: line?.externalSubject ?? undefined,
  roles: line?.roles ?? [],
  groupIt: line?.platformRole === 'group-it',
});

/** Of whom is chosen the file says the name, and a number that nobody else has; what was typed before stays. */
const EmployeeOfAccount = (field: ComponentProps<typeof EmployeeField>) => {
  const form = Form.useFormInstance<Values>();
  const offer = (values: Partial<Values>): void => {
    const typed = form.getFieldsValue(true) as Partial<Values>;
    for (const [name, value] of Object.entries(values))
      if (!typed[name as 'name' | 'login']) form.setFieldValue(name as keyof Values, value);
  };
  return <EmployeeField {...field} onChosen={({ name, number }) => offer({ name, login: number.toLowerCase() })} />;
};

/**
 * Makes an account, or changes one. No password is typed here: its person sets one by a link, which the account's drawer
 * makes (`onMade` opens it).
 */
export const AccountDialog = ({
  line,
  roles,
  named,
  onClose,
  onMade,
}: {
  line?: AccountLine;
  roles: readonly RoleLine[];
  named: (roleId: string) => string;
  onClose: () => void;
  onMade?: (accountId: string) => void;
}) => {
  const t = useText(identityTexts);
  const title = line === undefined ? t('accounts.new') : t('accounts.edit');
  const command = useCommand<AccountLine>({
    title,
    renews: [ACCOUNTS],
    onDone: ({ accountId }) => {
      onClose();
      onMade?.(accountId);
    },
  });
  const choices = roles.filter(({ roleId }) => roleId !== 'group-it' && roleId !== 'cli');
  return (
    <ActDialog<Values>
      title={title}
      draftName={`identity.account.${line?.accountId ?? 'new'}`}
      initial={initialOf(line)}
      command={command}
      saveText={t('accounts.save')}
      onClose={onClose}
      over={{ version: line?.version, told: line && toldOf(line, named, t) }}
      onSave={(values, draft, version) =>
        command.run({
          method: line === undefined ? 'POST' : 'PUT',
          path: line === undefined ? ACCOUNTS : `${ACCOUNTS}/${line.accountId}`,
          body: bodyOf(values),
          version,
          draft,
        })
      }
    >
      <Field name="employeeId" label={t('accounts.employee')} optional extra={t('accounts.employee.hint')}>
        <EmployeeOfAccount />
      </Field>
      {line === undefined ? (
        <Field name="login" label={t('signIn.login')} extra={t('accounts.login.hint')}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={80} />
        </Field>
      ) : null}
      <Field name="name" label={t('accounts.column.name')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <Field name="roles" label={t('accounts.column.roles')} optional extra={t('accounts.roles.hint')}>
        <Select
          mode="multiple"
          options={choices.map(({ roleId }) => ({ value: roleId, label: named(roleId) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Field>
      <Field name="contact" label={t('accounts.contact')} optional extra={t('accounts.contact.hint')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="externalSubject" label={t('accounts.external')} optional extra={t('accounts.external.hint')}>
        <Input autoComplete="off" maxLength={255} />
      </Field>
      <Field name="groupIt" label={t('accounts.groupIt')} valuePropName="checked" optional>
        <Switch />
      </Field>
    </ActDialog>
  );
};
