import {
  type FileColumn,
  formatRate,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  StateNote,
  saveWorkbook,
  todayOfGroup,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import type { Listed } from '../../api-books.js';
import { SUPPLY, type SupplyLine } from '../../api-main-meters.js';
import { MonthChoice, Sideways, useMonthShown } from '../../parts.js';
import { mainMeterTexts } from '../../text/main-meters/texts.js';

/** The month before the one of this day: meters are read at its end, so it is the newest that can be whole. */
const monthBefore = (today: string): string => {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - 1);
  return date.toISOString().slice(0, 7);
};

const keyOf = ({ propertyId, feeItemId, buildings }: SupplyLine): string =>
  [propertyId, feeItemId, ...(buildings ?? [])].join(' ');

/** How the parts of a line are said. */
const useWords = () => {
  const t = useText(mainMeterTexts);
  const format = useFormat();
  return {
    buildings: ({ buildings }: SupplyLine): string => (buildings === undefined ? t('all') : format.list(buildings)),
    share: ({ lossShare }: SupplyLine): string => (lossShare === undefined ? '—' : `${formatRate(lossShare)} %`),
    unread: ({ unread, homesUnread }: SupplyLine): string =>
      [...unread, ...(homesUnread > 0 ? [t('unread.homes', { count: String(homesUnread) })] : [])].join('、'),
  };
};

const Compared = ({ items, month }: { items: readonly SupplyLine[]; month: string }) => {
  const t = useText(mainMeterTexts);
  const words = useWords();
  const sums = ['main', 'homes', 'common', 'loss'] as const;
  const columns: readonly PlainColumn<SupplyLine>[] = [
    {
      key: 'feeItem',
      title: t('feeItem'),
      cell: ({ feeItem, propertyName }) => (
        <>
          {feeItem}
          <div className="gk-small gk-muted">{propertyName}</div>
        </>
      ),
    },
    { key: 'buildings', title: t('buildings'), short: true, cell: words.buildings },
    { key: 'unit', title: t('unit'), short: true, cell: ({ unit }) => unit },
    ...sums.map((sum) => ({ key: sum, title: t(sum), number: true, cell: (line: SupplyLine) => line[sum] ?? '—' })),
    { key: 'share', title: t('lossShare'), number: true, cell: words.share },
    { key: 'unread', title: t('unread'), cell: (line) => <span className="gk-late">{words.unread(line)}</span> },
  ];
  const file: readonly FileColumn<SupplyLine>[] = [
    { title: t('month'), of: () => month },
    { title: t('feeItem'), of: ({ propertyName, feeItem }) => [propertyName, feeItem].filter(Boolean).join(' ') },
    { title: t('buildings'), of: words.buildings },
    { title: t('unit'), of: ({ unit }) => unit },
    ...sums.map((sum) => ({ title: t(sum), kind: 'number' as const, of: (line: SupplyLine) => line[sum] })),
    { title: t('lossShare'), kind: 'rate', of: ({ lossShare }) => lossShare },
    { title: t('unread'), of: words.unread },
  ];
  const save = () =>
    void saveWorkbook<SupplyLine>({ name: `${t('compare')} ${month}`, columns: file, rows: items, flag: String });
  return (
    <>
      <PaperPart>
        <Sideways label={t('compare')}>
          <PlainTable label={t('compare')} columns={columns} rows={items} rowKey={keyOf} />
        </Sideways>
      </PaperPart>
      <PaperPart>
        <div className="gk-no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
          <Button onClick={save}>{t('workbook')}</Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </div>
      </PaperPart>
    </>
  );
};

/** A month of main meters against the meters of the homes and of common use below them: what was lost on the way. */
export const SupplyPage = () => {
  const t = useText(mainMeterTexts);
  const propertyId = useThisProperty();
  const { month, choose } = useMonthShown(monthBefore(todayOfGroup(useFormat().now)));
  const read = useRead<Listed<SupplyLine>>(SUPPLY, { propertyId, month });
  return (
    <Page title={t('compare')} acts={<MonthChoice label={t('month')} month={month} choose={choose} />}>
      <Paper>
        <Loaded query={read}>
          {({ items }) =>
            items.length === 0 ? (
              <PaperPart>
                <StateNote icon="gauge" title={t('compare.empty')}>
                  {t('compare.empty.lead')}
                </StateNote>
              </PaperPart>
            ) : (
              <Compared items={items} month={month} />
            )
          }
        </Loaded>
      </Paper>
    </Page>
  );
};
