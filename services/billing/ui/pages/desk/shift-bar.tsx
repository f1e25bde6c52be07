import { formatMoney, useCommand, useFormat, useRead, useText } from '@goldkey/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RENEWED, SHIFTS, type ShiftLine } from '../../api.js';
import { billingTexts } from '../../text/texts.js';
import { typedIn } from './desk.js';

/** The collector's own till: open it, or what is in it. */
export const ShiftBar = ({ propertyId }: { propertyId: string }) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const [float, setFloat] = useState('');
  const [tried, setTried] = useState(false);
  const read = useRead<{ readonly items: readonly ShiftLine[] }>(SHIFTS, { propertyId, state: 'open', mine: 'true' });
  const command = useCommand({ title: t('shift.open'), renews: RENEWED });
  if (read.data === undefined) return null;
  const [shift] = read.data.items;
  if (shift !== undefined) {
    return (
      <p className="gk-small gk-muted">
        {t('shift.since', { at: format.briefInstant(shift.openedAt) })} · {t('shift.cash')} {formatMoney(shift.cash)} ·{' '}
        <Link to={`/cashier-shifts?open=${shift.id}`}>{t('shift.close')}</Link>
      </p>
    );
  }
  const { amount = '0', wrong } = typedIn(float, { zero: true });
  const open = () => {
    setTried(true);
    if (!wrong) command.run({ method: 'POST', path: SHIFTS, body: { propertyId, float: amount } });
  };
  return (
    <Alert
      type="info"
      showIcon
      title={t('shift.none')}
      description={
        <span className="gk-desk-pay">
          <label htmlFor="shift-float">
            {t('shift.float')}
            <Input
              id="shift-float"
              {...(tried && wrong ? { status: 'error', 'aria-invalid': true } : {})}
              value={float}
              prefix="¥"
              inputMode="decimal"
              onChange={(event) => setFloat(event.target.value)}
              onPressEnter={open}
            />
          </label>
          <Button onClick={open} loading={command.state !== 'idle'}>
            {t('shift.open')}
          </Button>
          <span role="alert">{tried && wrong ? t('desk.unreadable', { fields: t('shift.float') }) : null}</span>
        </span>
      }
    />
  );
};
