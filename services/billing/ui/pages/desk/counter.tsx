import { formatMoney, Paper, PaperPart, useCommand, useFormat, useText } from '@goldkey/ui';
import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { BASE, type HouseholdAccount, MEANS, type Means, PAYMENTS, RENEWED } from '../../api.js';
import type { PaymentLine } from '../../api-receipts.js';
import { Explained } from '../../parts.js';
import { deskTexts } from '../../text/desk/texts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';
import { beyond, changeOf, lesserOf, neededIn, nextOf, sumOf, typedIn } from './desk.js';
import { useDeskKeys } from './desk-keys.js';
import { LastAsked } from './last-asked.js';
import { YuanEntry } from './yuan-entry.js';

const Charges = ({
  account,
  left,
  toggle,
}: {
  account: HouseholdAccount;
  left: ReadonlySet<string>;
  toggle: (id: string) => void;
}) => {
  const format = useFormat();
  return (
    <div className="gk-desk-charges">
      {account.charges.map((charge) => (
        <label key={charge.id} htmlFor={`charge-${charge.id}`}>
          <Checkbox id={`charge-${charge.id}`} checked={!left.has(charge.id)} onChange={() => toggle(charge.id)} />
          <span>
            {format.month(charge.month)} {charge.feeItem} {charge.note}
          </span>
          <span>{formatMoney(charge.open)}</span>
          <Explained explanation={charge.explanation} />
        </label>
      ))}
    </div>
  );
};

/** What the household paid ahead settles what it owes, the oldest first. */
const UseCredit = ({ account: { householdId, owed, credit } }: { account: HouseholdAccount }) => {
  const t = useText(deskTexts);
  const title = t('use', { amount: formatMoney(lesserOf(owed, credit)) });
  const command = useCommand({ title, renews: RENEWED });
  const use = () => {
    if (command.state === 'idle') command.run({ method: 'POST', path: `${BASE}/credits/use`, body: { householdId } });
  };
  useDeskKeys({ F6: use });
  return (
    <>
      <Button onClick={use} loading={command.state !== 'idle'}>
        {title} F6
      </Button>
      {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
    </>
  );
};

const Owed = ({ account }: { account: HouseholdAccount }) => {
  const t = useText(billingTexts);
  const { building, room, owed, credit } = account;
  const hasCredit = beyond(credit, '0') !== undefined;
  return (
    <div className="gk-desk-owed">
      <b>
        {building}-{room}
      </b>
      <span>
        {t('desk.owed')} {formatMoney(owed)}
      </span>
      {hasCredit ? (
        <span>
          {t('desk.credit')} {formatMoney(credit)}
        </span>
      ) : null}
      {hasCredit && beyond(owed, '0') !== undefined ? <UseCredit account={account} /> : null}
    </div>
  );
};

/** A sum that follows from what is typed, with its name. */
const Follows = ({ label, amount }: { label: string; amount: string | undefined }) =>
  amount === undefined ? null : (
    <span className="gk-desk-change">
      {label} {formatMoney(amount)}
    </span>
  );

export interface Paid {
  readonly payment: PaymentLine;
  readonly names: Readonly<Record<string, string>>;
}

const useCounter = ({ householdId, charges, owed }: HouseholdAccount, onPaid: (paid: Paid) => void) => {
  const t = useText(billingTexts);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [means, setMeans] = useState<Means>('cash');
  const [given, setGiven] = useState('');
  const [reference, setReference] = useState('');
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const chosen = charges.filter(({ id }) => !left.has(id));
  const due = sumOf(chosen.map(({ open }) => open));
  const amount = typed ?? due;
  const isCash = means === 'cash';
  const command = useCommand<PaymentLine>({
    title: t('desk.take'),
    renews: RENEWED,
    onDone: (payment) =>
      onPaid({ payment, names: Object.fromEntries(charges.map(({ id, feeItem }) => [id, feeItem])) }),
  });
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
    setTyped(undefined);
  };
  const sum = neededIn(amount);
  const tendered = typedIn(isCash ? given : '');
  const short = isCash ? beyond(amount, given) : undefined;
  const take = () => {
    setTried(true);
    if (sum.fault !== undefined || tendered.fault !== undefined || short !== undefined || command.state !== 'idle')
      return;
    const noted = isCash ? '' : reference.trim();
    const body = {
      householdId,
      means,
      amount: sum.amount,
      owed,
      ...(tendered.amount !== undefined && { tendered: tendered.amount }),
      ...(noted !== '' && { reference: noted }),
      ...(left.size > 0 && { chosen: chosen.map(({ id }) => id) }),
    };
    command.run({ method: 'POST', path: PAYMENTS, body });
  };
  const change = isCash ? changeOf(given, amount) : undefined;
  const typing = { given, setGiven, reference, setReference, amount, setTyped, means, setMeans };
  return { ...typing, left, toggle, tried, sum, tendered, short, change, over: beyond(amount, due), take, command };
};

type AtCounter = ReturnType<typeof useCounter>;

/** Of cash what was put down; of all else the number by which a statement finds it. */
const HowItCame = ({ counter }: { counter: AtCounter }) => {
  const t = useText(billingTexts);
  const receipts = useText(receiptTexts);
  const { means, given, setGiven, reference, setReference, tried, tendered, take } = counter;
  if (means === 'cash')
    return (
      <YuanEntry
        id="desk-tendered"
        label={t('desk.tendered')}
        value={given}
        fault={tried ? tendered.fault : undefined}
        onChange={setGiven}
        onPressEnter={take}
        autoFocus
      />
    );
  return (
    <div className="gk-desk-entry">
      <label htmlFor="desk-reference">{receipts('reference')}</label>
      <Input
        id="desk-reference"
        autoComplete="off"
        maxLength={80}
        value={reference}
        onChange={(event) => setReference(event.target.value)}
        onPressEnter={take}
      />
    </div>
  );
};

/** One household: what it owes, what it gives, what goes back. */
export const Counter = ({ account, onPaid }: { account: HouseholdAccount; onPaid: (paid: Paid) => void }) => {
  const t = useText(billingTexts);
  const words = useText(deskTexts);
  const counter = useCounter(account, onPaid);
  const { amount, means, given, tried, sum, short, take, command } = counter;
  useDeskKeys({ F9: take, F8: () => counter.setMeans(nextOf(MEANS, means)) });
  return (
    <Paper label={t('desk.counter')}>
      <PaperPart>
        <Owed account={account} />
        <LastAsked householdId={account.householdId} />
      </PaperPart>
      <PaperPart>
        <Charges account={account} left={counter.left} toggle={counter.toggle} />
      </PaperPart>
      <PaperPart>
        <div className="gk-desk-pay">
          <YuanEntry
            id="desk-amount"
            label={t('desk.amount')}
            value={amount}
            fault={tried ? sum.fault : undefined}
            onChange={counter.setTyped}
          />
          <label htmlFor="desk-means">
            {t('desk.means')}
            <Select
              id="desk-means"
              value={means}
              onChange={counter.setMeans}
              options={MEANS.map((value) => ({ value, label: t(`means.${value}`) }))}
            />
          </label>
          <HowItCame counter={counter} />
          <Follows label={t('desk.change')} amount={counter.change} />
          <Follows label={words('short')} amount={short} />
          <Follows label={words('over')} amount={counter.over} />
          <Button type="primary" onClick={take} loading={command.state !== 'idle'}>
            {t('desk.take')} F9
          </Button>
        </div>
        <div aria-live="polite" className="gk-desk-said">
          {tried && short !== undefined ? (
            <Alert
              type="error"
              showIcon
              title={words('tooLittle', {
                short: formatMoney(short),
                given: formatMoney(neededIn(given).amount ?? '0'),
              })}
            />
          ) : command.problem instanceof Error ? (
            <Alert type="error" showIcon title={command.problem.message} />
          ) : null}
        </div>
      </PaperPart>
    </Paper>
  );
};
