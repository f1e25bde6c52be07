import {
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  StateChip,
  StateNote,
  saveWorkbook,
  todayOfGroup,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { BASE } from '../../api.js';
import type { MonthsVouchers, VoucherLineRow, VoucherRow } from '../../api-books.js';
import { MonthChoice, Sideways, useMonthShown } from '../../parts.js';
import { bookTexts } from '../../text/books/texts.js';

interface Row extends VoucherLineRow {
  readonly key: string;
  readonly number: number;
  readonly day: string;
  readonly reason: VoucherRow['reason'];
}

const rowsOf = ({ vouchers }: MonthsVouchers): readonly Row[] =>
  vouchers.flatMap(({ number, day, reason, lines }) =>
    lines.map((line, index) => ({ ...line, number, day, reason, key: `${number} ${index}` })),
  );

const yuan = (amount: string) => (amount === '0.00' ? '' : formatMoney(amount));

const Vouchers = ({ told, propertyId }: { told: MonthsVouchers; propertyId: string }) => {
  const t = useText(bookTexts);
  const format = useFormat();
  const rows = rowsOf(told);
  const columns: readonly PlainColumn<Row>[] = [
    { key: 'number', title: t('voucher.number'), short: true, cell: ({ number }) => number },
    { key: 'day', title: t('voucher.day'), short: true, cell: ({ day }) => format.day(day) },
    { key: 'reason', title: t('voucher.reason'), cell: ({ reason }) => t(`voucher.reason.${reason}`) },
    { key: 'account', title: t('map.account'), short: true, cell: ({ account }) => account },
    { key: 'debit', title: t('voucher.debit'), number: true, cell: ({ debit }) => yuan(debit) },
    { key: 'credit', title: t('voucher.credit'), number: true, cell: ({ credit }) => yuan(credit) },
  ];
  const save = () =>
    saveWorkbook<Row>({
      name: `${t('vouchers.title')} ${told.month}`,
      columns: [
        { title: t('voucher.number'), kind: 'number', of: ({ number }) => String(number) },
        { title: t('voucher.day'), kind: 'day', of: ({ day }) => day },
        { title: t('voucher.reason'), of: ({ reason }) => t(`voucher.reason.${reason}`) },
        { title: t('map.account'), of: ({ account }) => account },
        { title: t('voucher.debit'), kind: 'money', of: ({ debit }) => debit },
        { title: t('voucher.credit'), kind: 'money', of: ({ credit }) => credit },
      ],
      rows,
      flag: String,
    });
  if (rows.length === 0) return <StateNote icon="book" title={t('vouchers.empty')} />;
  return (
    <>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <StateChip tone={told.isFinal ? 'done' : 'soon'}>
          {t(told.isFinal ? 'vouchers.final' : 'vouchers.open')}
        </StateChip>
        <Button size="small" onClick={() => void save()}>
          {t('vouchers.workbook')}
        </Button>
        <a href={`${BASE}/vouchers.csv?propertyId=${propertyId}&month=${told.month}`} download={`${told.month}.csv`}>
          {t('vouchers.csv')}
        </a>
      </p>
      <p className="gk-small gk-muted" style={{ overflowWrap: 'anywhere' }}>
        {t('vouchers.hash')} {told.sha256}
      </p>
      <Sideways label={t('vouchers.title')}>
        <PlainTable<Row> label={t('vouchers.title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
      </Sideways>
    </>
  );
};

/** What a month booked, for the company's books: balanced, and the same whenever it is asked. */
export const VouchersPage = () => {
  const t = useText(bookTexts);
  const propertyId = useThisProperty();
  const { month, choose } = useMonthShown(todayOfGroup(useFormat().now).slice(0, 7));
  const read = useRead<MonthsVouchers>(propertyId === undefined ? undefined : `${BASE}/vouchers`, {
    propertyId,
    month,
  });
  return (
    <Page title={t('vouchers.title')} acts={<MonthChoice label={t('month')} month={month} choose={choose} />}>
      <Paper>
        <PaperPart>
          {propertyId === undefined ? (
            <StateNote icon="building" title={t('chooseProperty')} />
          ) : (
            <Loaded query={read}>{(told) => <Vouchers told={told} propertyId={propertyId} />}</Loaded>
          )}
        </PaperPart>
      </Paper>
    </Page>
  );
};
