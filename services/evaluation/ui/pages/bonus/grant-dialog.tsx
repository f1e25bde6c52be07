import { ActDialog, Field, useCommand, useFormat, useProperty, useRead, useText, WordsArea } from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { fenTyped } from './amounts.js';
import { BONUSES, type Bonus, type BonusDepartment, DEPARTMENTS, RENEWS } from './api.js';
import { bonusPeriods } from './periods.js';
import { bonusTexts } from './text/texts.js';

interface Values {
  readonly propertyId: string;
  readonly period: string;
  readonly departmentId: string;
  readonly amount: string;
  readonly reason: string;
}

/** The departments of the property and period that are chosen, each with its head. */
const DepartmentField = () => {
  const t = useText(bonusTexts);
  const form = Form.useFormInstance<Values>();
  const property: string | undefined = Form.useWatch('propertyId', form);
  const period: string | undefined = Form.useWatch('period', form);
  const read = useRead<{ readonly items: readonly BonusDepartment[] }>(
    property === undefined || period === undefined ? undefined : DEPARTMENTS,
    { property, period },
    { keep: true },
  );
  const labelOf = ({ name, headName, people }: BonusDepartment): string =>
    headName === undefined
      ? t('department.noHead', { name, people })
      : t('department.head', { name, head: headName, people });
  return (
    <Field name="departmentId" label={t('department')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={(read.data?.items ?? []).map((one) => ({
          value: one.departmentId,
          label: labelOf(one),
          disabled: one.headName === undefined || one.people === 0,
        }))}
      />
    </Field>
  );
};

/** Grants a department a bonus. */
export const GrantDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(bonusTexts);
  const format = useFormat();
  const { now } = format;
  const navigate = useNavigate();
  const { properties, propertyId } = useProperty();
  const title = t('grant');
  const command = useCommand<Bonus>({
    title,
    renews: RENEWS,
    onDone: ({ bonusId }) => navigate(`/bonuses/${bonusId}`),
  });
  const periods = bonusPeriods(now);
  // Mostly it is granted for the month that is over.
  const [, lastMonth] = periods.filter((period) => !period.includes('Q'));
  return (
    <ActDialog<Values>
      title={title}
      draftName="evaluation.bonus.grant"
      initial={{ propertyId: propertyId ?? properties[0]?.propertyId, period: lastMonth }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: BONUSES, body, draft })}
    >
      <p>{t('grant.lead')}</p>
      <Field name="propertyId" label={t('property')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={properties.map(({ propertyId: value, name }) => ({ value, label: name }))}
        />
      </Field>
      <Field name="period" label={t('period')}>
        <Select options={periods.map((value) => ({ value, label: format.period(value) }))} />
      </Field>
      <DepartmentField />
      <Field
        name="amount"
        label={t('amount')}
        rules={[
          {
            validator: (_rule, typed?: string) =>
              fenTyped(typed) === undefined ? Promise.reject(new Error(t('shares.wrong'))) : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="decimal" suffix={t('yuan')} maxLength={12} />
      </Field>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};
