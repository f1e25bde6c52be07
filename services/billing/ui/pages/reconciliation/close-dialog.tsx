import { ActDialog, Field, formatMoney, useCommand, useText, WordsArea } from '@goldkey/ui';

import { RENEWED } from '../../api.js';
import { RECONCILIATIONS, type StatementAccount } from '../../api-money-in.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';

/** A person answers for the day or the month. */
export const CloseDialog = ({
  asked,
  difference,
  onClose,
}: {
  asked: { readonly propertyId: string; readonly account: StatementAccount; readonly span: string };
  difference: string;
  onClose: () => void;
}) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const command = useCommand({ title: t('compare.close'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly note?: string }>
      title={`${t('compare.close')} · ${common(`means.${asked.account}`)} ${asked.span}`}
      draftName={`billing.reconciliation.${asked.propertyId}.${asked.account}.${asked.span}`}
      initial={{}}
      command={command}
      saveText={t('compare.close')}
      onClose={onClose}
      onSave={({ note }, draft) =>
        command.run({
          method: 'POST',
          path: RECONCILIATIONS,
          body: { ...asked, difference, ...(note ? { note } : {}) },
          draft,
        })
      }
    >
      <p>{t('compare.closing', { difference: formatMoney(difference) })}</p>
      <Field name="note" label={common('shift.note')} extra={t('compare.note')} optional>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};
