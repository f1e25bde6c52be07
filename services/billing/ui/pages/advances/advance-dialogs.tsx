import { ActDialog, DayField, Field, FieldRow, useCommand, useText, useThisProperty } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { ADVANCES, RENEWED, UTILITIES } from '../../api.js';
import type { AdvanceLine } from '../../api-accounts.js';
import { PropertyField, YuanField } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';

type Values = Pick<AdvanceLine, 'propertyId' | 'utility' | 'amount' | 'supplier' | 'periodEnd'>;

/** Utilities were paid on behalf of owners. */
export const AdvanceDialog = ({ propertyId, onClose }: { propertyId?: string; onClose: () => void }) => {
  const t = useText(billingTexts);
  const here = useThisProperty();
  const command = useCommand({ title: t('advance.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('advance.new')}
      draftName="billing.advance"
      initial={{ propertyId: propertyId ?? here, utility: 'water' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: ADVANCES, body, draft })}
    >
      <Field name="propertyId" label={t('common.property')}>
        <PropertyField />
      </Field>
      <FieldRow>
        <Field name="utility" label={t('advance.utility')}>
          <Select options={UTILITIES.map((value) => ({ value, label: t(`utility.${value}`) }))} />
        </Field>
        <Field name="amount" label={t('desk.amount')}>
          <YuanField />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="supplier" label={t('advance.supplier')}>
          <Input autoComplete="off" maxLength={120} />
        </Field>
        <Field name="periodEnd" label={t('advance.periodEnd')}>
          <DayField />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};

/** Part of it came back. */
export const RecoveryDialog = ({ advance, onClose }: { advance: AdvanceLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('advance.recover'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly amount: string; readonly note?: string }>
      title={t('advance.recover')}
      draftName={`billing.recovery.${advance.id}`}
      initial={{}}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: advance.version }}
      onSave={({ amount, note }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${ADVANCES}/${advance.id}/recovery`,
          body: { amount, ...(note ? { note } : {}) },
          version,
          draft,
        })
      }
    >
      <Field name="amount" label={t('desk.amount')}>
        <YuanField />
      </Field>
      <Field name="note" label={t('shift.note')} optional>
        <Input autoComplete="off" maxLength={200} />
      </Field>
    </ActDialog>
  );
};
