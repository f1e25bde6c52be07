import { ActDialog, Field, formatMoney, useCommand, useFormat, useRead, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { RENEWED } from '../../api.js';
import { BANKINGS, type BankingLine } from '../../api-bankings.js';
import { type BankLineLine, bankLinePath } from '../../api-money-in.js';
import { bankingTexts } from '../../text/bankings/texts.js';
import { billingTexts } from '../../text/texts.js';

/** The line is cash that was banked: one of this amount that no line is known for. */
export const BankingChoice = ({ line, onClose }: { line: BankLineLine; onClose: () => void }) => {
  const t = useText(bankingTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const { propertyId, amount } = line;
  const read = useRead<{ readonly items: readonly BankingLine[] }>(BANKINGS, {
    ...{ propertyId, amount, state: 'banked', matched: 'false', pageSize: 100 },
  });
  const items = read.data?.items ?? [];
  const command = useCommand({ title: t('choose'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly id: string }>
      title={`${t('choose')} · ${formatMoney(amount)}`}
      draftName={`billing.bank-line.banking.${line.id}`}
      initial={{}}
      command={command}
      saveText={common('act.save')}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={({ id }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${bankLinePath(line.id)}/recognise`,
          body: { booking: { kind: 'banking', id } },
          version,
          draft,
        })
      }
    >
      <Field
        name="id"
        label={t('choose.banking')}
        extra={read.data !== undefined && items.length === 0 ? t('choose.none') : undefined}
      >
        <Select
          loading={read.isFetching}
          options={items.map(({ id, day, slip, bankAccount }) => ({
            value: id,
            label: `${format.day(day)} ${bankAccount} ${slip}`,
          }))}
        />
      </Field>
    </ActDialog>
  );
};
