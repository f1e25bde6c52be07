import { ContactLine, formatMoney, Paper, useFormat, usePropertyContact, useText } from '@goldkey/ui';
import type { PaymentLine } from '../../api-receipts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';

/** What the payer takes along: the only thing on the page that is printed. */
export const Receipt = ({
  payment,
  names,
}: {
  payment: PaymentLine;
  /** Of the fee items, by charge. */
  names: Readonly<Record<string, string>>;
}) => {
  const t = useText(billingTexts);
  const words = useText(receiptTexts);
  const format = useFormat();
  const { receipt, building, room, amount, means, change, tendered, credit, charges, takenAt, cashierName } = payment;
  const { order, reprints, reprintedAt } = payment;
  const contact = usePropertyContact(payment.propertyId);
  return (
    <Paper className="gk-receipt" label={t('receipt.title')}>
      <h2>
        {t('receipt.title')} {receipt}
      </h2>
      {reprints === undefined || reprintedAt === undefined ? null : (
        <p>
          <b>{words('again', { count: String(reprints), at: format.instant(reprintedAt) })}</b>
        </p>
      )}
      {payment.rebookedFrom === undefined ? null : (
        <p>{words('rebooked.paper', { receipt: payment.rebookedFrom.receipt })}</p>
      )}
      <p>
        {payment.propertyName} {building}-{room}
      </p>
      <ul className="gk-receipt-lines">
        {charges.map(({ chargeId, chargeMonth, amount: part }) => (
          <li key={chargeId}>
            <span>
              {format.month(chargeMonth)} {names[chargeId]}
            </span>
            <span className="gk-number">{formatMoney(part)}</span>
          </li>
        ))}
        {order === undefined ? null : (
          <li>
            <span>
              {order.itemName} {order.orderNumber}
            </span>
          </li>
        )}
      </ul>
      <p>
        <b>
          {t('receipt.total')} {formatMoney(amount)}
        </b>{' '}
        {t(`means.${means}`)}
      </p>
      {tendered === undefined || change === undefined ? null : (
        <p>
          {t('desk.tendered')} {formatMoney(tendered)} · {t('desk.change')} {formatMoney(change)}
        </p>
      )}
      {credit === '0.00' ? null : (
        <p>
          {t('desk.credit')} {formatMoney(credit)}
        </p>
      )}
      <p className="gk-small gk-muted">
        {format.instant(takenAt)} · {cashierName}
      </p>
      <ContactLine contact={contact} />
    </Paper>
  );
};
