import {
  Facts,
  formatMoney,
  HouseholdLink,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  ToggleChip,
  useFormat,
  useList,
  useMay,
  useRead,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type ChargeLine, HOUSEHOLDS, type HouseholdAccount, type HouseholdLine, householdPath } from '../../api.js';
import { amountColumn, Explained } from '../../parts.js';
import { bookTexts } from '../../text/books/texts.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';
import { householdsList, householdsQuery } from './households-list.js';

const dialogs = {
  billLink: lazy(() => import('./bill-link-dialog.js').then((module) => ({ default: module.BillLinkDialog }))),
  invoice: lazy(() => import('./invoice-dialog.js').then((module) => ({ default: module.InvoiceDialog }))),
  concession: lazy(() => import('./concession-dialog.js').then((module) => ({ default: module.ConcessionDialog }))),
  refund: lazy(() => import('./ask-dialogs.js').then((module) => ({ default: module.RefundDialog }))),
  writeOff: lazy(() => import('./ask-dialogs.js').then((module) => ({ default: module.WriteOffDialog }))),
};

const homeOf = ({ building, room }: HouseholdLine): string => `${building}-${room}`;

const useColumns = (): readonly ListColumn<HouseholdLine>[] => {
  const t = useText(billingTexts);
  return useMemo(
    () => [
      wordsColumn<HouseholdLine>('home', t('households.home'), homeOf, {
        sorts: true,
        cell: (line) => <RowLink id={line.householdId}>{homeOf(line)}</RowLink>,
      }),
      wordsColumn<HouseholdLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      wordsColumn<HouseholdLine>('area', t('households.area'), ({ area }) => area, { number: true, width: 100 }),
      wordsColumn<HouseholdLine>('use', t('households.use'), ({ use }) => (use ? t(`use.${use}`) : undefined), {
        width: 90,
      }),
      amountColumn<HouseholdLine>('owed', t('desk.owed'), ({ owed }) => owed, { sorts: true }),
      amountColumn<HouseholdLine>('credit', t('desk.credit'), ({ credit }) => credit),
    ],
    [t],
  );
};

const Charge = ({ charge }: { charge: ChargeLine }) => {
  const format = useFormat();
  return (
    <p>
      {format.month(charge.month)} {charge.feeItem} <b className="gk-number">{formatMoney(charge.open)}</b>
      <br />
      {charge.note ? (
        <>
          {charge.note}
          <br />
        </>
      ) : null}
      <Explained explanation={charge.explanation} />
    </p>
  );
};

const Panel = ({ id, row }: OpenRow<HouseholdLine>) => {
  const t = useText(billingTexts);
  const money = useText(moneyInTexts);
  const book = useText(bookTexts);
  const relief = useText(reliefTexts);
  const { data } = useRead<HouseholdAccount>(householdPath(id));
  const may = useMay()('billing:collect');
  const [asks, setAsks] = useState<keyof typeof dialogs>();
  const Dialog = asks && dialogs[asks];
  return (
    <RowPanel
      title={homeOf(row)}
      lead={row.propertyName}
      foot={
        may ? (
          <>
            <Link to={`/collector-desk?property=${row.propertyId}&household=${id}`}>{t('households.collect')}</Link>
            <Button onClick={() => setAsks('billLink')}>{money('link.make')}</Button>
            <Button onClick={() => setAsks('invoice')}>{book('invoice.new')}</Button>
            <Button onClick={() => setAsks('concession')}>{t('ask.concession')}</Button>
            {row.credit === '0.00' ? null : <Button onClick={() => setAsks('refund')}>{t('ask.refund')}</Button>}
            {row.owed === '0.00' ? null : <Button onClick={() => setAsks('writeOff')}>{t('ask.writeOff')}</Button>}
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('households.home'), value: <HouseholdLink householdId={id}>{homeOf(row)}</HouseholdLink> },
            { label: t('desk.owed'), value: formatMoney(row.owed) },
            { label: t('desk.credit'), value: formatMoney(row.credit) },
            { label: t('households.area'), value: row.area },
          ]}
        />
      </PanelPart>
      <PanelPart>
        {data?.charges.map((charge) => (
          <Charge key={charge.id} charge={charge} />
        ))}
        <p>
          <Link to={`/bills?property=${row.propertyId}&household=${id}&sort=-month`}>{relief('bill.all')}</Link>
        </p>
      </PanelPart>
      {Dialog === undefined || data === undefined ? null : (
        <Suspense fallback={null}>
          <Dialog account={data} onClose={() => setAsks(undefined)} />
        </Suspense>
      )}
    </RowPanel>
  );
};

/** What every household owes, and why. */
export const HouseholdsPage = () => {
  const t = useText(billingTexts);
  const list = useList(householdsList);
  const { state, change } = list;
  return (
    <ListPage<HouseholdLine>
      name="billing-households"
      title={t('households.title')}
      path={HOUSEHOLDS}
      query={householdsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ householdId }) => householdId}
      nameOf={homeOf}
      wideOnly={['property', 'area', 'credit']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('desk.find')} />
          <ToggleChip pressed={state.filters.owes} onChange={(owes) => change({ filters: { owes } })}>
            {t('households.owes')}
          </ToggleChip>
        </>
      }
      empty={{ icon: 'building', title: t('households.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
