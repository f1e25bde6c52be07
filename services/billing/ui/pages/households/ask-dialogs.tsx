import { ActDialog, Field, FieldRow, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';
import { Select } from 'antd';
import { BASE, type HouseholdAccount, MEANS, type Means, RENEWED } from '../../api.js';
import { YuanField } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';

interface Props {
  readonly account: HouseholdAccount;
  readonly onClose: () => void;
}

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
