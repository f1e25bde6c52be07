import {
  Facts,
  formatMoney,
  type OpenRow,
  PanelPart,
  RowPanel,
  StateChip,
  type Tone,
  useCommand,
  useFormat,
  useMay,
  useOpen,
  useText,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { PAYMENTS, RENEWED } from '../../api.js';
import type { PaymentLine } from '../../api-receipts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';
import { useDeskKeys } from '../desk/desk-keys.js';
import { cashierOf, homeOf, namesOf } from './receipt-words.js';

const RebookDialog = lazy(() => import('./rebook-dialog.js').then((module) => ({ default: module.RebookDialog })));

const MeansDialog = lazy(() => import('./means-dialog.js').then((module) => ({ default: module.MeansDialog })));

const tones: Readonly<Record<PaymentLine['standing'], Tone>> = { booked: 'done', rebooked: 'plain' };

export const ReceiptState = ({ standing }: Pick<PaymentLine, 'standing'>) => {
  const t = useText(receiptTexts);
  return <StateChip tone={tones[standing]}>{t(`state.${standing}`)}</StateChip>;
};

/** What another person than who took it puts right: the home, or how the money came. */
const PutRight = ({ payment, onDone }: { payment: PaymentLine; onDone: (anew: PaymentLine) => void }) => {
  const t = useText(receiptTexts);
  const [act, setAct] = useState<'home' | 'means'>();
  const why = useId();
  const isOthers = !payment.mayRebook;
  const refused = { disabled: isOthers, 'aria-describedby': isOthers ? why : undefined };
  const close = () => setAct(undefined);
  return (
    <>
      <Button {...refused} onClick={() => setAct('home')}>
        {t('rebook')}
      </Button>
      {payment.source === undefined ? (
        <Button {...refused} onClick={() => setAct('means')}>
          {t('means')}
        </Button>
      ) : null}
      {isOthers ? (
        <p id={why} className="gk-small gk-muted">
          {t('rebook.byAnother')}
        </p>
      ) : null}
      <Suspense fallback={null}>
        {act === 'home' ? <RebookDialog payment={payment} onDone={onDone} onClose={close} /> : null}
        {act === 'means' ? <MeansDialog payment={payment} onClose={close} /> : null}
      </Suspense>
    </>
  );
};

const Reprint = ({ payment, onPaper }: { payment: PaymentLine; onPaper: (paper: PaymentLine) => void }) => {
  const t = useText(receiptTexts);
  const command = useCommand<PaymentLine>({ title: t('reprint'), renews: RENEWED, onDone: onPaper });
  const reprint = () =>
    command.run({
      method: 'POST',
      path: `${PAYMENTS}/${encodeURIComponent(payment.id)}/reprint`,
      body: {},
      version: payment.version,
    });
  useDeskKeys({ F10: reprint });
  return (
    <>
      {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      <Button onClick={reprint} loading={command.state !== 'idle'}>
        {t('reprint')} F10
      </Button>
    </>
  );
};

const Charges = ({ payment }: { payment: PaymentLine }) => {
  const format = useFormat();
  const names = namesOf(payment);
  return (
    <ul className="gk-receipt-lines">
      {payment.charges.map(({ chargeId, chargeMonth, amount }) => (
        <li key={chargeId}>
          <span>
            {format.month(chargeMonth)} {names[chargeId]}
          </span>
          <span className="gk-number">{formatMoney(amount)}</span>
        </li>
      ))}
    </ul>
  );
};

/** One receipt: what it is of, and how it came. `onPaper`: it was printed again. */
export const ReceiptPanel = ({
  id,
  row,
  onPaper,
}: OpenRow<PaymentLine> & { onPaper: (paper: PaymentLine) => void }) => {
  const t = useText(receiptTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const may = useMay();
  const { open } = useOpen();
  return (
    <RowPanel
      title={`${row.receipt} ${homeOf(row)}`}
      lead={row.propertyName}
      foot={
        row.standing === 'rebooked' ? undefined : (
          <>
            {may('billing:collect') ? <Reprint key={id} payment={row} onPaper={onPaper} /> : null}
            {may('billing:bill') && row.order === undefined ? (
              <PutRight key={`to ${id}`} payment={row} onDone={(anew) => open(anew.id)} />
            ) : null}
          </>
        )
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: common('common.state'), value: <ReceiptState standing={row.standing} /> },
            {
              label: t('rebooked.as'),
              value: row.rebookedTo && `${row.rebookedTo.receipt} · ${format.instant(row.rebookedTo.at)}`,
            },
            { label: t('rebook.reason'), value: row.rebookedTo?.reason },
            { label: t('rebooked.from'), value: row.rebookedFrom?.receipt },
            { label: common('common.amount'), value: formatMoney(row.amount) },
            { label: common('desk.means'), value: common(`means.${row.means}`) },
            {
              label: t('means.before'),
              value:
                row.corrected &&
                `${common(`means.${row.corrected.from}`)} · ${row.corrected.byName} · ${format.instant(row.corrected.at)}`,
            },
            { label: t('means.reason'), value: row.corrected?.reason },
            { label: common('desk.tendered'), value: row.tendered && formatMoney(row.tendered) },
            { label: common('desk.change'), value: row.change && formatMoney(row.change) },
            { label: t('reference'), value: row.reference },
            { label: t('takenAt'), value: format.instant(row.takenAt) },
            { label: t('source'), value: t(`source.${row.source?.kind ?? 'desk'}`) },
            { label: t('cashier'), value: cashierOf(t, row.cashierName, row.source?.kind) },
            { label: t('reprints'), value: row.reprints === undefined ? undefined : String(row.reprints) },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <h3>{t('charges')}</h3>
        <Charges payment={row} />
        <Facts
          facts={[
            { label: t('order'), value: row.order && `${row.order.itemName} ${row.order.orderNumber}` },
            { label: common('desk.credit'), value: row.credit === '0.00' ? undefined : formatMoney(row.credit) },
          ]}
        />
      </PanelPart>
    </RowPanel>
  );
};
