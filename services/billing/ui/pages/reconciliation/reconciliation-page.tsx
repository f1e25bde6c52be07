import '../bank/bank.css';
import {
  Facts,
  type FileColumn,
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  SectionHead,
  StateNote,
  saveWorkbook,
  todayOfGroup,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import {
  type Comparison,
  RECONCILIATIONS,
  type ReconciliationLine,
  STATEMENT_ACCOUNTS,
  type StatementAccount,
} from '../../api-money-in.js';
import { MonthChoice } from '../../parts.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';
import { LineState } from '../bank/proposed.js';
import { type ComparedRow, rowsOf, whoseOf } from './compared-rows.js';

const CloseDialog = lazy(() => import('./close-dialog.js').then((module) => ({ default: module.CloseDialog })));

interface Asked {
  readonly propertyId: string;
  readonly account: StatementAccount;
  readonly span: string;
}

const LISTS = ['onlyBank', 'onlyLedger', 'differing', 'timing', 'matched'] as const;

const useFileColumns = (): readonly FileColumn<ComparedRow>[] => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  return [
    { title: common('common.state'), of: ({ list }) => t(`compare.${list}`) },
    { title: t('compare.bankDay'), kind: 'day', of: ({ line }) => line?.day },
    { title: t('compare.bank'), kind: 'money', of: ({ line }) => line?.amount },
    { title: t('line.payer'), of: ({ line }) => line?.payer },
    { title: t('line.remark'), of: ({ line }) => line?.remark },
    { title: t('line.reference'), of: ({ line }) => line?.reference },
    { title: t('compare.ledgerDay'), kind: 'day', of: ({ booking }) => booking?.day },
    { title: t('compare.ledger'), kind: 'money', of: ({ booking }) => booking?.amount },
    { title: common('households.home'), of: ({ booking }) => whoseOf(booking, t('compare.banking')) },
    { title: common('receipt.title'), of: ({ booking }) => booking?.receipt },
    { title: common('common.reason'), of: ({ line }) => line?.reason },
  ];
};

/** The columns of each side; a list shows the sides that it has. */
const useSides = () => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const bank: readonly PlainColumn<ComparedRow>[] = [
    { key: 'bankDay', title: t('compare.bankDay'), short: true, cell: ({ line }) => line && format.day(line.day) },
    { key: 'bank', title: t('compare.bank'), number: true, cell: ({ line }) => line && formatMoney(line.amount) },
    {
      key: 'said',
      title: t('line.remark'),
      cell: ({ line }) => [line?.payer, line?.remark, line?.reason].filter(Boolean).join(' · '),
    },
    {
      key: 'state',
      title: common('common.state'),
      short: true,
      cell: ({ line }) => line && <LineState state={line.state} />,
    },
  ];
  const ledger: readonly PlainColumn<ComparedRow>[] = [
    {
      key: 'ledgerDay',
      title: t('compare.ledgerDay'),
      short: true,
      cell: ({ booking }) => booking && format.day(booking.day),
    },
    {
      key: 'ledger',
      title: t('compare.ledger'),
      number: true,
      cell: ({ booking }) => booking && formatMoney(booking.amount),
    },
    {
      key: 'receipt',
      title: common('receipt.title'),
      cell: ({ booking }) => [whoseOf(booking, t('compare.banking')), booking?.receipt].filter(Boolean).join(' · '),
    },
  ];
  return { bank, ledger };
};

const ComparedTable = ({ rows, list }: { rows: readonly ComparedRow[]; list: ComparedRow['list'] }) => {
  const t = useText(moneyInTexts);
  const { bank, ledger } = useSides();
  const label = t(`compare.${list}`);
  const columns = [...(list === 'onlyLedger' ? [] : bank), ...(list === 'onlyBank' ? [] : ledger)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
    <section className="gk-bank-scroll" aria-label={label} tabIndex={0}>
      <PlainTable label={label} rows={rows} rowKey={({ key }) => key} columns={columns} />
    </section>
  );
};

const Compared = ({ comparison, asked }: { comparison: Comparison; asked: Asked }) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const may = useMay()('billing:report');
  const [isClosing, setIsClosing] = useState(false);
  const columns = useFileColumns();
  const { bank, ledger, difference } = comparison;
  const rows = rowsOf(comparison);
  const save = () =>
    void saveWorkbook({
      name: `${t('compare.title')}-${common(`means.${asked.account}`)}-${asked.span}`,
      columns,
      rows,
      flag: String,
    });
  return (
    <Paper label={t('compare.title')}>
      <PaperPart>
        <Facts
          facts={[
            { label: t('compare.bank'), value: formatMoney(bank) },
            { label: t('compare.ledger'), value: formatMoney(ledger) },
            { label: t('compare.difference'), value: <b>{formatMoney(difference)}</b> },
          ]}
        />
        <div className="gk-bank-acts gk-no-print">
          <Button onClick={save} disabled={rows.length === 0}>
            {t('compare.save')}
          </Button>
          <Button onClick={() => window.print()}>{t('compare.print')}</Button>
          {may ? (
            <Button type="primary" onClick={() => setIsClosing(true)}>
              {t('compare.close')}
            </Button>
          ) : null}
        </div>
      </PaperPart>
      {LISTS.map((list) => {
        const of = rows.filter((row) => row.list === list);
        return of.length === 0 ? null : (
          <PaperPart key={list}>
            <SectionHead title={t(`compare.${list}`)} count={of.length} />
            <ComparedTable rows={of} list={list} />
          </PaperPart>
        );
      })}
      {rows.length === 0 ? (
        <PaperPart>
          <StateNote icon="scale" title={t('compare.nothing')} />
        </PaperPart>
      ) : null}
      {isClosing ? (
        <Suspense fallback={null}>
          <CloseDialog asked={asked} difference={difference} onClose={() => setIsClosing(false)} />
        </Suspense>
      ) : null}
    </Paper>
  );
};

const Closed = ({ propertyId, account }: Omit<Asked, 'span'>) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const read = useRead<{ readonly items: readonly ReconciliationLine[] }>(RECONCILIATIONS, {
    propertyId,
    account,
    pageSize: 24,
  });
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Paper label={t('compare.closed')}>
      <PaperPart>
        <SectionHead title={t('compare.closed')} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
        <section className="gk-bank-scroll" aria-label={t('compare.closed')} tabIndex={0}>
          <PlainTable
            label={t('compare.closed')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { key: 'span', title: t('compare.span'), short: true, cell: ({ span }) => span },
              { key: 'bank', title: t('compare.bank'), number: true, cell: ({ bank }) => formatMoney(bank) },
              { key: 'ledger', title: t('compare.ledger'), number: true, cell: ({ ledger }) => formatMoney(ledger) },
              {
                key: 'difference',
                title: t('compare.difference'),
                number: true,
                cell: ({ difference }) => formatMoney(difference),
              },
              { key: 'note', title: common('shift.note'), cell: ({ note }) => note },
              {
                key: 'by',
                title: t('compare.by'),
                cell: ({ closerName, closedAt }) => `${closerName} ${format.briefInstant(closedAt)}`,
              },
            ]}
          />
        </section>
      </PaperPart>
    </Paper>
  );
};

const Sheet = ({ propertyId }: { propertyId: string }) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const { params, put } = useAddress();
  const wanted = params.get('account') as StatementAccount | null;
  const account = STATEMENT_ACCOUNTS.find((each) => each === wanted) ?? 'transfer';
  const { now } = useFormat();
  const span = params.get('span') ?? todayOfGroup(now).slice(0, 7);
  const set = (name: string, value: string) => put({ [name]: value });
  const isDay = span.length > 'YYYY-MM'.length;
  const read = useRead<Comparison>(`${RECONCILIATIONS}/comparison`, { propertyId, account, span });
  return (
    <>
      <Paper className="gk-no-print">
        <PaperPart>
          <div className="gk-bank-choose">
            <label htmlFor="compare-account" style={{ minWidth: 140 }}>
              {t('line.account')}
              <Select
                id="compare-account"
                value={account}
                onChange={(next) => set('account', next)}
                options={STATEMENT_ACCOUNTS.map((value) => ({ value, label: common(`means.${value}`) }))}
              />
            </label>
            <label htmlFor="compare-month">
              {common('common.month')}
              <MonthChoice id="compare-month" month={span.slice(0, 7)} choose={(month) => set('span', month)} />
            </label>
            <label htmlFor="compare-day">
              {t('compare.oneDay')}
              <Input
                id="compare-day"
                type="date"
                value={isDay ? span : ''}
                onChange={({ target }) => set('span', target.value || span.slice(0, 7))}
              />
            </label>
          </div>
        </PaperPart>
      </Paper>
      <Loaded query={read}>
        {(comparison) => <Compared comparison={comparison} asked={{ propertyId, account, span }} />}
      </Loaded>
      <Closed propertyId={propertyId} account={account} />
    </>
  );
};

/** The statement of an account against the ledger, by day or month: matched, missing on either side, different; closed by a person. */
export const ReconciliationPage = () => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const propertyId = useThisProperty();
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')}>
      {propertyId === undefined ? (
        <StateNote icon="building" title={common('desk.property')} />
      ) : (
        <div className="gk-bank">
          <Sheet key={propertyId} propertyId={propertyId} />
        </div>
      )}
    </Page>
  );
};
