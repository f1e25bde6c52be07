import {
  type FileColumn,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  StateNote,
  saveWorkbook,
  todayOfGroup,
  useAddress,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { Button, Select } from 'antd';
import { door } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import './registers.css';
import { firstDayOf, lastDayOf, REGISTERS, recentMonths } from './months.js';

type Cell = string | number | null;
interface Register {
  readonly place: string;
  readonly propertyName: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
interface Revenue {
  readonly lines: readonly {
    readonly itemId: string;
    readonly itemName: string;
    readonly unit: string;
    readonly users: number;
    readonly services: number;
    readonly units: number;
    readonly revenue: string;
    readonly received: string;
    readonly handedOver: string;
  }[];
  readonly total: {
    readonly services: number;
    readonly revenue: string;
    readonly received: string;
    readonly handedOver: string;
    readonly held: string;
  };
}

const isMoney = (column: string): boolean => ['amount', 'askingRent', 'budget'].includes(column);

const useWords = () => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  return {
    title: (column: string): string => t(`column.${column}` as 'column.state'),
    cell: (column: string, value: Cell): string => {
      if (value === null) return '';
      if (/At$|^at$/.test(column)) return format.instant(String(value));
      if (column === 'state' || column === 'move') return t(`value.${value}` as 'value.placed');
      return isMoney(column) ? formatMoney(String(value)) : String(value);
    },
  };
};

const RegisterTable = ({ register }: { register: Register }) => {
  const t = useText(convenienceTexts);
  const words = useWords();
  const { columns, rows } = register;
  if (rows.length === 0) return <StateNote icon="book" title={t('registers.empty')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys.
    <section className="cv-wide" tabIndex={0} aria-label={t('registers.title')}>
      <PlainTable
        small
        label={t('registers.title')}
        rows={rows.map((cells, index) => ({ cells, index }))}
        rowKey={({ index }) => String(index)}
        columns={columns.map((column, place) => ({
          key: column,
          title: words.title(column),
          number: isMoney(column),
          cell: ({ cells }: { cells: readonly Cell[] }) => words.cell(column, cells[place] ?? null),
        }))}
      />
    </section>
  );
};

const RevenueTable = ({ report }: { report: Revenue }) => {
  const t = useText(convenienceTexts);
  const { lines, total } = report;
  const { services, revenue, received, handedOver } = total;
  const sum = {
    itemId: '',
    itemName: t('total'),
    unit: '',
    users: 0,
    units: 0,
    services,
    revenue,
    received,
    handedOver,
  };
  type Line = (typeof lines)[number];
  const money = (key: 'revenue' | 'received' | 'handedOver', title: string) => ({
    key,
    title,
    number: true,
    cell: (line: Line) => formatMoney(line[key]),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys.
    <section className="cv-wide" tabIndex={0} aria-label={t('registers.title')}>
      <PlainTable<Line>
        label={t('revenue.title')}
        rows={[...lines, sum]}
        rowKey={({ itemId }) => itemId}
        columns={[
          { key: 'item', title: t('item'), cell: ({ itemName }) => itemName },
          {
            key: 'users',
            title: t('reckoning.users'),
            number: true,
            cell: ({ users, itemId }) => (itemId === '' ? '' : users),
          },
          { key: 'services', title: t('quality.services'), number: true, cell: (line) => line.services },
          {
            key: 'units',
            title: t('reckoning.units'),
            number: true,
            cell: ({ units, unit, itemId }) => (itemId === '' ? '' : `${units} ${unit}`),
          },
          money('revenue', t('revenue')),
          money('received', t('revenue.received')),
          money('handedOver', t('revenue.handedOver')),
        ]}
      />
      <p className="gk-muted">
        {t('revenue.held')} {formatMoney(total.held)}
      </p>
    </section>
  );
};

/** The eleven registers of document 004 and the month's revenue report: on the screen, as a workbook, on paper. */
export const RegistersPage = () => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const words = useWords();
  const propertyId = useThisProperty();
  const { params, put } = useAddress();
  const { now } = format;
  const months = recentMonths(todayOfGroup(now));
  const name = params.get('register') ?? 'revenue';
  const month = params.get('month') ?? months[0] ?? '';
  const isRevenue = name === 'revenue';
  const asked = propertyId !== undefined;
  const register = useRead<Register>(asked && !isRevenue ? door('registers') : undefined, {
    register: name,
    propertyId,
    from: firstDayOf(month),
    until: lastDayOf(month),
  });
  const revenue = useRead<Revenue>(asked && isRevenue ? door('revenue') : undefined, { propertyId, month });
  const choose = (key: string) => (value: string) => put({ [key]: value });
  const save = () => {
    const flag = String;
    if (isRevenue && revenue.data !== undefined) {
      type Line = Revenue['lines'][number];
      const columns: readonly FileColumn<Line>[] = [
        { title: t('item'), of: ({ itemName }) => itemName },
        { title: t('reckoning.users'), kind: 'number', of: ({ users }) => users },
        { title: t('quality.services'), kind: 'number', of: ({ services }) => services },
        { title: t('reckoning.units'), kind: 'number', of: ({ units }) => units },
        { title: t('revenue'), kind: 'money', of: (line) => line.revenue },
        { title: t('revenue.received'), kind: 'money', of: ({ received }) => received },
        { title: t('revenue.handedOver'), kind: 'money', of: ({ handedOver }) => handedOver },
      ];
      void saveWorkbook({ name: `${t('revenue.title')} ${month}`, columns, rows: revenue.data.lines, flag });
    } else if (register.data !== undefined) {
      const { columns, rows, place } = register.data;
      const files = columns.map(
        (column, index): FileColumn<readonly Cell[]> => ({
          title: words.title(column),
          kind: /At$|^at$/.test(column) ? 'instant' : isMoney(column) ? 'money' : 'text',
          of: (cells) => {
            const value = cells[index] ?? null;
            return column === 'state' || column === 'move' ? words.cell(column, value) : value;
          },
        }),
      );
      void saveWorkbook({
        name: `${place} ${t(`register.${name}` as 'register.telephone')} ${month}`,
        columns: files,
        rows,
        flag,
      });
    }
  };
  const title = isRevenue ? t('revenue.title') : t(`register.${name}` as 'register.telephone');
  return (
    <Page
      title={title}
      lead={
        propertyId === undefined ? t('chooseProperty') : `${register.data?.propertyName ?? ''} ${format.month(month)}`
      }
      acts={
        <>
          <Button onClick={save} disabled={!asked}>
            {t('registers.workbook')}
          </Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </>
      }
    >
      <div className="gk-no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}>
        <Select
          aria-label={t('registers.which')}
          value={name}
          style={{ minWidth: 240 }}
          options={[
            { value: 'revenue', label: t('revenue.title') },
            ...REGISTERS.map(({ place, name: value }) => ({
              value,
              label: `${place} ${t(`register.${value}` as 'register.telephone')}`,
            })),
          ]}
          onChange={choose('register')}
        />
        <Select
          aria-label={t('month')}
          value={month}
          style={{ width: 130 }}
          options={months.map((value) => ({ value, label: format.month(value) }))}
          onChange={choose('month')}
        />
      </div>
      {asked ? (
        <Paper>
          <PaperPart>
            {isRevenue ? (
              <Loaded query={revenue} rows={6}>
                {(report) => <RevenueTable report={report} />}
              </Loaded>
            ) : (
              <Loaded query={register} rows={6}>
                {(known) => <RegisterTable register={known} />}
              </Loaded>
            )}
          </PaperPart>
        </Paper>
      ) : null}
    </Page>
  );
};
