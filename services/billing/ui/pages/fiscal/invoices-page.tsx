import {
  type ActSpec,
  type CellSpec,
  formatMoney,
  KeptList,
  type PlainColumn,
  PlainTable,
  saveWorkbook,
  type Tone,
  todayOfGroup,
  useData,
  useFormat,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { BASE } from '../../api.js';
import type { InvoiceLineRow, InvoiceRow } from '../../api-books.js';
import type { ExportRow } from '../../gen/answers.js';
import { MonthChoice } from '../../parts.js';
import { bookTexts } from '../../text/books/texts.js';

const INVOICES = `${BASE}/invoices`;
const tones: Readonly<Record<InvoiceRow['state'], Tone>> = {
  issued: 'done',
  voided: 'plain',
  reversed: 'plain',
  'red-letter': 'late',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', kind: 'many', month: 'one' },
  sorts: ['issuedOn', 'number'],
  defaultSort: '-number',
  pageSize: 50,
} as const;

const Lines = ({ invoice }: { invoice: InvoiceRow }) => {
  const t = useText(bookTexts);
  const columns: readonly PlainColumn<InvoiceLineRow>[] = [
    { key: 'name', title: t('invoice.line'), cell: ({ name }) => name },
    { key: 'net', title: t('invoice.net'), number: true, cell: ({ net }) => formatMoney(net) },
    { key: 'rate', title: t('invoice.rate'), number: true, cell: ({ taxRate }) => taxRate },
    { key: 'tax', title: t('invoice.tax'), number: true, cell: ({ tax }) => formatMoney(tax) },
  ];
  return (
    <PlainTable<InvoiceLineRow>
      small
      label={t('invoice.lines')}
      columns={columns}
      rows={invoice.lines}
      rowKey={({ chargeId }) => chargeId}
    />
  );
};

const COLUMNS = [
  ...['kind', 'number', 'issuedOn', 'sellerTaxId', 'sellerName', 'buyerName', 'buyerTaxId', 'line', 'name', 'taxCode'],
  ...['net', 'taxRate', 'tax', 'amount', 'state', 'redOf', 'reason'],
] as const;

/** The month's invoices in the layout that a tax system imports. */
const Export = ({ propertyId }: { propertyId: string }) => {
  const t = useText(bookTexts);
  const { client } = useData();
  const { now } = useFormat();
  const [month, setMonth] = useState(todayOfGroup(now).slice(0, 7));
  const save = async () => {
    const { items } = await client.get<{ items: readonly ExportRow[] }>(`${INVOICES}/export`, { propertyId, month });
    await saveWorkbook<ExportRow>({
      name: `${t('invoices.title')} ${month}`,
      columns: COLUMNS.map((field) => ({ title: t(`export.${field}`), of: (row) => row[field] })),
      rows: items,
      flag: String,
    });
  };
  return (
    <>
      <MonthChoice label={t('month')} month={month} choose={setMonth} />
      <Button onClick={() => void save()}>{t('invoices.export')}</Button>
    </>
  );
};

/** Invoices with the tax office's numbers: what was issued, voided, taken back. They are issued from a household's account. */
export const InvoicesPage = () => {
  const t = useText(bookTexts);
  const propertyId = useThisProperty();
  const cells: readonly CellSpec<InvoiceRow>[] = [
    { key: 'number', title: t('invoice.number'), of: ({ number }) => number, sorts: true, width: 150 },
    { key: 'kind', title: t('invoice.kind'), of: ({ kind }) => t(`invoice.kind.${kind}`), width: 110 },
    {
      key: 'issuedOn',
      title: t('invoice.issuedOn'),
      form: 'day',
      of: ({ issuedOn }) => issuedOn,
      sorts: true,
      width: 120,
    },
    { key: 'home', title: t('home'), of: ({ building, room }) => `${building ?? ''}-${room ?? ''}`, width: 100 },
    { key: 'buyer', title: t('invoice.buyer'), of: ({ buyer }) => buyer.name },
    { key: 'net', title: t('invoice.net'), form: 'money', of: ({ net }) => net, drawer: true },
    { key: 'tax', title: t('invoice.tax'), form: 'money', of: ({ tax }) => tax, drawer: true },
    { key: 'amount', title: t('invoice.amount'), form: 'money', of: ({ amount }) => amount, width: 110 },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`invoice.state.${state}`), width: 100 },
    { key: 'taxId', title: t('taxId'), of: ({ buyer }) => buyer.taxId, drawer: true },
    { key: 'company', title: t('company'), of: ({ company }) => company.name, drawer: true },
    { key: 'redOf', title: t('invoice.redOf'), of: ({ redOf }) => redOf?.number, drawer: true },
    { key: 'redBy', title: t('invoice.redBy'), of: ({ redBy }) => redBy?.number, drawer: true },
    { key: 'reason', title: t('reason'), of: ({ reason }) => reason, drawer: true },
    { key: 'issuer', title: t('invoice.issuer'), of: ({ issuerName }) => issuerName, drawer: true },
  ];
  const act = (key: 'void' | 'red-letter'): ActSpec<InvoiceRow> => ({
    key,
    title: t(`invoice.act.${key}`),
    note: t(`invoice.act.${key}.note`),
    permission: 'billing:bill',
    offered: ({ state }) => state === 'issued',
    path: ({ id }) => `${INVOICES}/${id}/${key}`,
    fields: [{ name: 'reason', label: t('reason'), form: 'words' }],
  });
  return (
    <KeptList<InvoiceRow>
      name="invoices"
      title={t('invoices.title')}
      path={INVOICES}
      spec={spec}
      cells={cells}
      nameOf={({ number, buyer }) => `${number} ${buyer.name}`}
      tone={({ state }) => tones[state]}
      acts={[act('void'), act('red-letter')]}
      views={[
        { key: 'all', title: t('all'), search: '' },
        { key: 'red', title: t('invoices.view.red'), search: 'state=reversed,red-letter,voided' },
      ]}
      empty={t('invoices.empty')}
      more={(invoice) => <Lines invoice={invoice} />}
      head={propertyId === undefined ? null : <Export propertyId={propertyId} />}
    />
  );
};
