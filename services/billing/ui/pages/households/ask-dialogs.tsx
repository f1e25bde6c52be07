import { ActDialog, DayField, Field, FieldRow, useCommand, useFormat, useRead, useText, WordsArea } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { BASE, FEE_ITEMS, type FeeItemLine, type HouseholdAccount, MEANS, type Means, RENEWED } from '../../api.js';
import { YuanField } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';

interface Props {
  readonly account: HouseholdAccount;
  readonly onClose: () => void;
}

interface ConcessionValues {
  readonly feeItemId: string;
  readonly kind: 'exempt' | 'percent' | 'amount';
  readonly size?: string;
  readonly from: string;
  readonly until?: string;
  readonly reason: string;
}

const reliefOf = ({ kind, size }: Pick<ConcessionValues, 'kind' | 'size'>) =>
  kind === 'exempt' ? { kind } : kind === 'percent' ? { kind, percent: size } : { kind, amount: size };

/** Less is asked of the household for a fee item. */
export const ConcessionDialog = ({ account, onClose }: Props) => {
  const t = useText(billingTexts);
  const { householdId, propertyId } = account;
  const command = useCommand({ title: t('ask.concession'), renews: RENEWED, onDone: onClose });
  const items = useRead<{ readonly items: readonly FeeItemLine[] }>(FEE_ITEMS, { propertyId, pageSize: 100 });
  return (
    <ActDialog<ConcessionValues>
      title={t('ask.concession')}
      draftName={`billing.concession.${householdId}`}
      initial={{ kind: 'percent' }}
      command={command}
      saveText={t('ask.save')}
      onClose={onClose}
      onSave={({ kind, size, until, ...said }, draft) =>
        command.run({
          method: 'POST',
          path: `${BASE}/concessions`,
          body: { ...said, householdId, relief: reliefOf({ kind, size }), ...(until ? { until } : {}) },
          draft,
        })
      }
    >
      <Field name="feeItemId" label={t('items.name')}>
        <Select options={(items.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <FieldRow>
        <Field name="kind" label={t('ask.kind')}>
          <Select
            options={(['percent', 'amount', 'exempt'] as const).map((value) => ({
              value,
              label: t(`relief.${value}`),
            }))}
          />
        </Field>
        <Field name="size" label={t('ask.size')} optional>
          <Input autoComplete="off" inputMode="decimal" />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="from" label={t('items.from')}>
          <DayField />
        </Field>
        <Field name="until" label={t('items.until')} optional>
          <DayField />
        </Field>
      </FieldRow>
      <Field name="reason" label={t('common.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};

/** The household asks its credit back. */
export const RefundDialog = ({ account, onClose }: Props) => {
  const t = useText(billingTexts);
  const { householdId, credit } = account;
  const command = useCommand({ title: t('ask.refund'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly amount: string; readonly means: Means; readonly reason: string }>
      title={t('ask.refund')}
      draftName={`billing.refund.${householdId}`}
      initial={{ amount: credit, means: 'transfer' }}
      command={command}
      saveText={t('ask.save')}
      onClose={onClose}
      onSave={(said, draft) =>
        command.run({ method: 'POST', path: `${BASE}/refunds`, body: { ...said, householdId }, draft })
      }
    >
      <FieldRow>
        <Field name="amount" label={t('desk.amount')}>
          <YuanField />
        </Field>
        <Field name="means" label={t('desk.means')}>
          <Select options={MEANS.map((value) => ({ value, label: t(`means.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="reason" label={t('common.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};

/** Debts are asked to be given up: those that are chosen. */
export const WriteOffDialog = ({ account, onClose }: Props) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const { householdId, charges } = account;
  const command = useCommand({ title: t('ask.writeOff'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly chargeIds: string[]; readonly reason: string }>
      title={t('ask.writeOff')}
      draftName={`billing.write-off.${householdId}`}
      initial={{ chargeIds: [] }}
      command={command}
      saveText={t('ask.save')}
      onClose={onClose}
      onSave={(said, draft) =>
        command.run({ method: 'POST', path: `${BASE}/write-offs`, body: { ...said, householdId }, draft })
      }
    >
      <Field name="chargeIds" label={t('ask.charges')}>
        <Select
          mode="multiple"
          options={charges.map(({ id, month, feeItem, open }) => ({
            value: id,
            label: `${format.month(month)} ${feeItem} ¥${open}`,
          }))}
        />
      </Field>
      <Field name="reason" label={t('common.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};
