import '../desk/desk.css';
import {
  ChoiceChip,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type ListTotal,
  localClock,
  Page,
  type Query,
  RangeChip,
  RowLink,
  useFormat,
  useList,
  useRead,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { MEANS, PAYMENTS } from '../../api.js';
import { type PaymentLine, SOURCES, TAKINGS, type TakingLine } from '../../api-receipts.js';
import { amountColumn } from '../../parts.js';
import { receiptTexts } from '../../text/receipts/texts.js';
import { billingTexts } from '../../text/texts.js';
import { sumOf } from '../desk/desk.js';
import { useDeskKeys } from '../desk/desk-keys.js';
import { Receipt } from '../desk/receipt.js';
import { ReceiptPanel, ReceiptState } from './receipt-panel.js';
import { cashierOf, homeOf, namesOf } from './receipt-words.js';
import { daysOf, receiptsList, receiptsQuery, takingsQuery } from './receipts-list.js';

/** The day changes where the desk is; a list of all properties begins with the group's. */
const ZONE = 'Asia/Shanghai';
const MOST = 500;
const STATES = ['booked', 'rebooked'] as const;

const useColumns = (): readonly ListColumn<PaymentLine>[] => {
  const t = useText(receiptTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<PaymentLine>('receipt', t('number'), ({ receipt }) => receipt, {
        sorts: true,
        width: 140,
        cell: (line) => <RowLink id={line.id}>{line.receipt}</RowLink>,
      }),
      wordsColumn<PaymentLine>('takenAt', t('takenAt'), ({ takenAt }) => format.briefInstant(takenAt), {
        sorts: true,
        width: 150,
      }),
      wordsColumn<PaymentLine>('home', common('households.home'), homeOf),
      wordsColumn<PaymentLine>('means', common('desk.means'), ({ means }) => common(`means.${means}`), { width: 90 }),
      amountColumn<PaymentLine>('amount', common('common.amount'), ({ amount }) => amount, { sorts: true }),
      wordsColumn<PaymentLine>('source', t('source'), ({ source }) => t(`source.${source?.kind ?? 'desk'}`), {
        width: 110,
      }),
      wordsColumn<PaymentLine>('cashier', t('cashier'), (line) => cashierOf(t, line.cashierName, line.source?.kind)),
      wordsColumn<PaymentLine>('state', common('common.state'), ({ standing }) => t(`state.${standing}`), {
        width: 120,
        cell: (line) => <ReceiptState standing={line.standing} />,
      }),
      wordsColumn<PaymentLine>('property', common('common.property'), ({ propertyName }) => propertyName),
    ],
    [t, common, format],
  );
};

const useTakings = (query: Query): readonly TakingLine[] | undefined =>
  useRead<{ readonly items: readonly TakingLine[] }>(TAKINGS, { ...query, pageSize: MOST }).data?.items;

/** What came by each means, of the same days and cashier. */
const useTotals = (query: Query): readonly ListTotal[] => {
  const common = useText(billingTexts);
  const takings = useTakings(query) ?? [];
  return MEANS.flatMap((means) => {
    const parts = takings.filter((taking) => taking.means === means);
    if (parts.length === 0) return [];
    return [{ label: common(`means.${means}`), value: formatMoney(sumOf(parts.map(({ amount }) => amount))) }];
  });
};

/** Who took money on these days. */
const useCashiers = (query: Query) => {
  const t = useText(receiptTexts);
  const takings = useTakings({ ...query, cashier: undefined, means: undefined }) ?? [];
  const names = new Map(
    takings.map(({ cashier, cashierName, source }) => [cashier, cashierOf(t, cashierName, source)]),
  );
  return [...names].map(([value, title]) => ({ value, title }));
};

/** The paper once more; a key prints it. */
const PaperAgain = ({ payment, onBack }: { payment: PaymentLine; onBack: () => void }) => {
  const t = useText(receiptTexts);
  const common = useText(billingTexts);
  const print = () => window.print();
  useDeskKeys({ F10: print });
  return (
    <Page title={t('title')}>
      <div className="gk-desk">
        <Receipt payment={payment} names={namesOf(payment)} />
        <div className="gk-no-print gk-desk-pay">
          <Button type="primary" autoFocus onClick={print}>
            {common('desk.print')} F10
          </Button>
          <Button onClick={onBack}>{t('back')}</Button>
        </div>
      </div>
    </Page>
  );
};

/** What came in, at the desk or from outside: today's receipts or those of any day, each to be printed again. */
export const ReceiptsPage = () => {
  const t = useText(receiptTexts);
  const common = useText(billingTexts);
  const { now } = useFormat();
  const list = useList(receiptsList);
  const { state, change } = list;
  const today = localClock(now, ZONE).slice(0, 10);
  const taken = takingsQuery(state, today);
  const totals = useTotals(taken);
  const cashiers = useCashiers(taken);
  const [paper, setPaper] = useState<PaymentLine>();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const property = params.get('property');
  const toDesk = () => navigate(`/collector-desk${property === null ? '' : `?property=${property}`}`);
  const columns = useColumns();
  useDeskKeys({ F7: toDesk });
  if (paper !== undefined) return <PaperAgain payment={paper} onBack={() => setPaper(undefined)} />;
  return (
    <ListPage<PaymentLine>
      name="receipts"
      title={t('title')}
      acts={<Button onClick={toDesk}>{t('desk')} F7</Button>}
      path={PAYMENTS}
      query={receiptsQuery(state, today)}
      list={list}
      columns={columns}
      totals={state.filters.q === undefined ? totals : []}
      rowKey={({ id }) => id}
      nameOf={({ receipt }) => receipt}
      wideOnly={['property', 'source', 'cashier']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('search')} />
          <RangeChip label={t('days')} {...daysOf(state, today)} onChange={(days) => change({ filters: days })} />
          <ChoiceChip
            label={t('source')}
            value={state.filters.source}
            choices={SOURCES.map((value) => ({ value, title: t(`source.${value}`) }))}
            onChange={(source) => change({ filters: { source } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={t('cashier')}
            value={state.filters.cashier}
            choices={cashiers}
            onChange={(cashier) => change({ filters: { cashier } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={common('desk.means')}
            value={state.filters.means}
            choices={MEANS.map((value) => ({ value, title: common(`means.${value}`) }))}
            onChange={(means) => change({ filters: { means } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={common('common.state')}
            value={state.filters.state}
            choices={STATES.map((value) => ({ value, title: t(`state.${value}`) }))}
            onChange={(next) => change({ filters: { state: next } })}
            all={common('common.all')}
          />
        </>
      }
      empty={{ icon: 'book', title: t('empty'), lead: t('empty.lead') }}
      panel={(opened) => <ReceiptPanel {...opened} onPaper={setPaper} />}
    />
  );
};
