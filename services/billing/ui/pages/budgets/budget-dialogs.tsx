import { ActDialog, DayField, Field, FieldRow, useCommand, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { BASE, BUDGETS, RENEWED } from '../../api.js';
import type { BudgetLine } from '../../api-accounts.js';
import { MonthField, PropertyField, YuanField } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';

interface BudgetValues {
  readonly propertyId: string;
  readonly month: string;
  readonly amount: string;
}

/** What a property may spend in a month. */
export const BudgetDialog = ({ propertyId, onClose }: { propertyId?: string; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('budget.set'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<BudgetValues>
      title={t('budget.set')}
      draftName="billing.budget"
      initial={{ propertyId }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'PUT', path: BUDGETS, body, draft })}
    >
      <Field name="propertyId" label={t('common.property')}>
        <PropertyField />
      </Field>
      <FieldRow>
        <Field name="month" label={t('common.month')}>
          <MonthField />
        </Field>
        <Field name="amount" label={t('budget.amount')}>
          <YuanField />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};

interface SpendingValues {
  readonly day: string;
  readonly amount: string;
  readonly purpose: string;
  readonly overrunReason?: string;
}

/** Money was spent. */
export const SpendingDialog = ({ budget, onClose }: { budget: BudgetLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('budget.spend'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<SpendingValues>
      title={`${t('budget.spend')} · ${budget.month}`}
      draftName={`billing.spending.${budget.id}`}
      initial={{}}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ overrunReason, ...said }, draft) =>
        command.run({
          method: 'POST',
          path: `${BASE}/spendings`,
          body: { ...said, propertyId: budget.propertyId, ...(overrunReason ? { overrunReason } : {}) },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="day" label={t('budget.day')}>
          <DayField />
        </Field>
        <Field name="amount" label={t('desk.amount')}>
          <YuanField />
        </Field>
      </FieldRow>
      <Field name="purpose" label={t('budget.purpose')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="overrunReason" label={t('budget.overrun')} optional>
        <Input autoComplete="off" maxLength={500} />
      </Field>
    </ActDialog>
  );
};
