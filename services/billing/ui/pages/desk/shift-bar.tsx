import { formatMoney, useCommand, useFormat, useRead, useText } from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RENEWED, SHIFTS, type ShiftLine } from '../../api.js';
import { billingTexts } from '../../text/texts.js';
import { typedIn } from './desk.js';
import { YuanEntry } from './yuan-entry.js';

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
  const { amount = '0', fault } = typedIn(float, { zero: true });
  const open = () => {
    setTried(true);
    if (fault === undefined) command.run({ method: 'POST', path: SHIFTS, body: { propertyId, float: amount } });
  };
  return (
    <Alert
      type="info"
      showIcon
      title={t('shift.none')}
      description={
        <div className="gk-desk-pay">
          <YuanEntry
            id="shift-float"
            label={t('shift.float')}
            value={float}
            fault={tried ? fault : undefined}
            onChange={setFloat}
            onPressEnter={open}
          />
          <Button onClick={open} loading={command.state !== 'idle'}>
            {t('shift.open')}
          </Button>
        </div>
      }
    />
  );
};
