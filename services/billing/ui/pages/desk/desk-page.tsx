import './desk.css';
import { Loaded, Page, StateNote, useAddress, useMay, useRead, useText, useThisProperty } from '@goldkey/ui';
import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type HouseholdAccount, householdPath } from '../../api.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';
import { Counter, type Paid } from './counter.js';
import { useDeskKeys } from './desk-keys.js';
import { FindHousehold } from './find-household.js';
import { Receipt } from './receipt.js';
import { ShiftBar } from './shift-bar.js';

/** The toll collector's desk: find the household, see what is owed and why, take money, print. By keys only. */
export const DeskPage = () => {
  const t = useText(billingTexts);
  const receipts = useText(receiptTexts);
  const navigate = useNavigate();
  const propertyId = useThisProperty();
  const may = useMay()('billing:collect');
  const { params, put } = useAddress();
  const field = useRef<InputRef>(null);
  const [paid, setPaid] = useState<Paid>();
  const householdId = params.get('household') ?? undefined;
  const account = useRead<HouseholdAccount>(householdId === undefined ? undefined : householdPath(householdId));
  const show = (id: string | undefined) => {
    setPaid(undefined);
    put({ household: id });
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
