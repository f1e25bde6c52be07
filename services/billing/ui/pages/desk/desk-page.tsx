import './desk.css';
import {
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  StateNote,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Alert, Button, Checkbox, type InputRef, Select } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type HouseholdAccount, householdPath, MEANS, type Means, PAYMENTS, RENEWED } from '../../api.js';
import type { PaymentLine } from '../../api-receipts.js';
import { Explained } from '../../parts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';
import { changeOf, neededIn, nextOf, sumOf, typedIn } from './desk.js';
import { useDeskKeys } from './desk-keys.js';
import { FindHousehold } from './find-household.js';
import { Receipt } from './receipt.js';
import { ShiftBar } from './shift-bar.js';
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
            {format.month(charge.month)} {charge.feeItem}
          </span>
          <span>{formatMoney(charge.open)}</span>
          <Explained explanation={charge.explanation} />
        </label>
      ))}
    </div>
  );
};

interface Paid {
  readonly payment: PaymentLine;
  readonly names: Readonly<Record<string, string>>;
}

/** One household: what it owes, what it gives, what goes back. */
const Counter = ({ account, onPaid }: { account: HouseholdAccount; onPaid: (paid: Paid) => void }) => {
  const t = useText(billingTexts);
  const { householdId, charges, owed, credit } = account;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [means, setMeans] = useState<Means>('cash');
  const [given, setGiven] = useState('');
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const chosen = charges.filter(({ id }) => !left.has(id));
  const due = sumOf(chosen.map(({ open }) => open));
  const amount = typed ?? due;
  const change = means === 'cash' ? changeOf(given, amount) : undefined;
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
  const tendered = typedIn(means === 'cash' ? given : '');
  const take = () => {
    setTried(true);
    if (sum.fault !== undefined || tendered.fault !== undefined) return;
    const body = {
      householdId,
      means,
      amount: sum.amount,
      owed,
      ...(tendered.amount !== undefined && { tendered: tendered.amount }),
      ...(left.size > 0 && { chosen: chosen.map(({ id }) => id) }),
    };
    command.run({ method: 'POST', path: PAYMENTS, body });
  };
  useDeskKeys({ F9: take, F8: () => setMeans(nextOf(MEANS, means)) });
  return (
    <Paper label={t('desk.counter')}>
      <PaperPart>
        <div className="gk-desk-owed">
          <b>
            {account.building}-{account.room}
          </b>
          <span>
            {t('desk.owed')} {formatMoney(owed)}
          </span>
          {credit === '0.00' ? null : (
            <span>
              {t('desk.credit')} {formatMoney(credit)}
            </span>
          )}
        </div>
      </PaperPart>
      <PaperPart>
        <Charges account={account} left={left} toggle={toggle} />
      </PaperPart>
      <PaperPart>
        <div className="gk-desk-pay">
          <YuanEntry
            id="desk-amount"
            label={t('desk.amount')}
            value={amount}
            fault={tried ? sum.fault : undefined}
            onChange={setTyped}
          />
          <label htmlFor="desk-means">
            {t('desk.means')}
            <Select
              id="desk-means"
              value={means}
              onChange={setMeans}
              options={MEANS.map((value) => ({ value, label: t(`means.${value}`) }))}
            />
          </label>
          {means === 'cash' ? (
            <YuanEntry
              id="desk-tendered"
              label={t('desk.tendered')}
              value={given}
              fault={tried ? tendered.fault : undefined}
              onChange={setGiven}
              onPressEnter={take}
              autoFocus
            />
          ) : null}
          {change === undefined ? null : (
            <span className="gk-desk-change">
              {t('desk.change')} {formatMoney(change)}
            </span>
          )}
          <Button type="primary" onClick={take} loading={command.state !== 'idle'}>
            {t('desk.take')} F9
          </Button>
        </div>
        <div aria-live="polite">
          {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
        </div>
      </PaperPart>
    </Paper>
  );
};

/** The toll collector's desk: find the household, see what is owed and why, take money, print. By keys only. */
export const DeskPage = () => {
  const t = useText(billingTexts);
  const receipts = useText(receiptTexts);
  const navigate = useNavigate();
  const propertyId = useThisProperty();
  const may = useMay()('billing:collect');
  const [params, setParams] = useSearchParams();
  const field = useRef<InputRef>(null);
  const [paid, setPaid] = useState<Paid>();
  const householdId = params.get('household') ?? undefined;
  const account = useRead<HouseholdAccount>(householdId === undefined ? undefined : householdPath(householdId));
  const show = (id: string | undefined) => {
    setPaid(undefined);
    const next = new URLSearchParams(params);
    if (id === undefined) next.delete('household');
    else next.set('household', id);
    setParams(next);
  };
  const toReceipts = () => navigate(`/receipts${propertyId === undefined ? '' : `?property=${propertyId}`}`);
  useDeskKeys({ F2: () => field.current?.focus(), F7: toReceipts, F10: () => window.print() });
  const onPaid = (done: Paid) => {
    show(undefined);
    setPaid(done);
    field.current?.focus();
  };
  return (
    <Page
      title={t('desk.title')}
      lead={<span className="gk-no-print">{t('desk.keys')}</span>}
      acts={<Button onClick={toReceipts}>{receipts('open')} F7</Button>}
    >
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('desk.property')} />
      ) : (
        <div className="gk-desk">
          {may ? <ShiftBar propertyId={propertyId} /> : null}
          <FindHousehold propertyId={propertyId} field={field} onFound={show} />
          {householdId === undefined ? null : (
            <Loaded query={account}>
              {(answer) => <Counter key={answer.householdId} account={answer} onPaid={onPaid} />}
            </Loaded>
          )}
          {paid === undefined ? null : (
            <>
              <Receipt {...paid} />
              <Button className="gk-no-print" onClick={() => window.print()}>
                {t('desk.print')} F10
              </Button>
            </>
          )}
        </div>
      )}
    </Page>
  );
};
