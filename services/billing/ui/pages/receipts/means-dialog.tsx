import { ActDialog, Field, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { MEANS, type Means, PAYMENTS, RENEWED } from '../../api.js';
import type { PaymentLine } from '../../api-receipts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';

interface MeansValues {
  readonly means: Means;
  readonly reference?: string;
  readonly reason: string;
}

const Reference = () => {
  const t = useText(receiptTexts);
  const means = Form.useWatch('means');
  if (means === undefined || means === 'cash') return null;
  return (
    <Field name="reference" label={t('reference')} optional>
      <Input autoComplete="off" maxLength={80} />
    </Field>
  );
};

/** A payment that was put down to the wrong means: the till and the day's takings follow. */
export const MeansDialog = ({ payment, onClose }: { payment: PaymentLine; onClose: () => void }) => {
  const t = useText(receiptTexts);
  const common = useText(billingTexts);
  const command = useCommand<PaymentLine>({ title: t('means'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<MeansValues>
      title={t('means')}
      draftName={`billing.means.${payment.id}`}
      initial={{}}
      command={command}
      saveText={t('means')}
      onClose={onClose}
      over={{ version: payment.version }}
      onSave={({ reference, ...body }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${PAYMENTS}/${encodeURIComponent(payment.id)}/means`,
          body: { ...body, ...(reference && body.means !== 'cash' ? { reference } : {}) },
          version,
          draft,
        })
      }
    >
      <Field name="means" label={t('means.right')} extra={t('means.hint')}>
        <Select
          options={MEANS.filter((value) => value !== payment.means).map((value) => ({
            value,
            label: common(`means.${value}`),
          }))}
        />
      </Field>
      <Reference />
      <Field name="reason" label={t('means.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};
