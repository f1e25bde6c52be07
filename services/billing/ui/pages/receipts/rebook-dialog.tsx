import { ActDialog, Field, useCommand, useRead, useSettled, useText, WordsArea } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { HOUSEHOLDS, type HouseholdLine, PAYMENTS, RENEWED } from '../../api.js';
import type { PaymentLine } from '../../api-receipts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { homeOf } from './receipt-words.js';

const PAUSE_MS = 150;
const MOST = 20;

interface FieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** Another home of the property, found as it is typed. */
const HomeField = ({ payment, ...field }: FieldProps & { payment: PaymentLine }) => {
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim(), PAUSE_MS);
  const { propertyId } = payment;
  const read = useRead<{ readonly items: readonly HouseholdLine[] }>(
    HOUSEHOLDS,
    { propertyId, q: asked === '' ? undefined : asked, sort: 'home', pageSize: MOST },
    { keep: true },
  );
  const homes = (read.data?.items ?? []).filter(({ householdId }) => householdId !== payment.householdId);
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={homes.map((home) => ({ value: home.householdId, label: homeOf(home) }))}
    />
  );
};

/** A payment that was booked to the wrong home; `onDone` is told the one by which it is booked to the right one. */
export const RebookDialog = ({
  payment,
  onDone,
  onClose,
}: {
  payment: PaymentLine;
  onDone: (anew: PaymentLine) => void;
  onClose: () => void;
}) => {
  const t = useText(receiptTexts);
  const command = useCommand<PaymentLine>({ title: t('rebook'), renews: RENEWED, onDone });
  return (
    <ActDialog<{ readonly householdId: string; readonly reason: string }>
      title={t('rebook')}
      draftName={`billing.rebook.${payment.id}`}
      initial={{}}
      command={command}
      saveText={t('rebook')}
      onClose={onClose}
      over={{ version: payment.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${PAYMENTS}/${encodeURIComponent(payment.id)}/rebooking`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="householdId" label={t('rebook.home')} extra={t('rebook.home.hint')}>
        <HomeField payment={payment} />
      </Field>
      <Field name="reason" label={t('rebook.reason')}>
        <WordsArea rows={2} longest={500} />
      </Field>
    </ActDialog>
  );
};
