import { ActDialog, Field, formatMoney, ReasonDialog, useCommand, useRead, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { HOUSEHOLDS, type HouseholdLine, RENEWED } from '../../api.js';
import { type BankLineLine, bankLinePath } from '../../api-money-in.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';

const MOST = 20;

/** A household of the property, found by its room. */
const HouseholdField = ({
  propertyId,
  ...field
}: {
  propertyId: string;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}) => {
  const [words, setWords] = useState('');
  const { data, isFetching } = useRead<{ readonly items: readonly HouseholdLine[] }>(HOUSEHOLDS, {
    propertyId,
    q: words,
    pageSize: MOST,
  });
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={isFetching}
      options={(data?.items ?? []).map(({ householdId, building, room, owed }) => ({
        value: householdId,
        label: `${building}-${room} · ${formatMoney(owed)}`,
      }))}
    />
  );
};

interface Props {
  readonly line: BankLineLine;
  readonly onClose: () => void;
}

/** The line is a household's payment: it gets its receipt. */
export const AssignDialog = ({ line, onClose }: Props) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const command = useCommand({ title: t('line.assign'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly householdId: string }>
      title={`${t('line.assign')} · ${formatMoney(line.amount)}`}
      draftName={`billing.bank-line.assign.${line.id}`}
      initial={{}}
      command={command}
      saveText={t('line.assign.save')}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={(body, draft, version) =>
        command.run({ method: 'POST', path: `${bankLinePath(line.id)}/assign`, body, version, draft })
      }
    >
      <p className="gk-muted">{[line.payer, line.remark].filter(Boolean).join(' · ')}</p>
      <Field name="householdId" label={common('households.home')} extra={t('line.assign.hint')}>
        <HouseholdField propertyId={line.propertyId} />
      </Field>
    </ActDialog>
  );
};

const TITLES = { 'owe-back': 'line.oweBack', return: 'line.return', 'set-aside': 'line.setAside' } as const;

/** The line is nobody's payment here, and why. */
export const NoPaymentDialog = ({ line, act, onClose }: Props & { act: keyof typeof TITLES }) => {
  const t = useText(moneyInTexts);
  return (
    <ReasonDialog
      title={`${t(TITLES[act])} · ${formatMoney(line.amount)}`}
      act={t(TITLES[act])}
      draftName={`billing.bank-line.${act}.${line.id}`}
      path={`${bankLinePath(line.id)}/${act}`}
      version={line.version}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};
