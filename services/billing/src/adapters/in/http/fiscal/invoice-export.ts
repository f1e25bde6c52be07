import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { Invoice } from '../../../../domain/invoice/invoice.js';

/** One line of an invoice, as a tax system imports it. */
export interface ExportRow {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly sellerTaxId: string;
  readonly sellerName: string;
  readonly buyerName: string;
  readonly buyerTaxId: string;
  readonly line: string;
  readonly name: string;
  readonly taxCode: string;
  readonly net: string;
  readonly taxRate: string;
  readonly tax: string;
  readonly amount: string;
  readonly state: string;
  readonly redOf: string;
  readonly reason: string;
}

/** The columns in their order, by the headings that importers know. */
export const EXPORT_HEADINGS: readonly (readonly [keyof ExportRow, string])[] = [
  ['kind', '发票种类'],
  ['number', '发票号码'],
  ['issuedOn', '开票日期'],
  ['sellerTaxId', '销方税号'],
  ['sellerName', '销方名称'],
  ['buyerName', '购方名称'],
  ['buyerTaxId', '购方税号'],
  ['line', '行号'],
  ['name', '项目名称'],
  ['taxCode', '税收分类编码'],
  ['net', '金额'],
  ['taxRate', '税率'],
  ['tax', '税额'],
  ['amount', '价税合计'],
  ['state', '状态'],
  ['redOf', '原发票号码'],
  ['reason', '备注'],
];

const KINDS = { general: '增值税普通发票', special: '增值税专用发票', electronic: '电子发票' } as const;
const STATES = { issued: '正常', voided: '作废', reversed: '已红冲', 'red-letter': '红字' } as const;

const rowsOf = ({ kind, number, issuedOn, company, buyer, lines, state, redOf, reason }: Invoice): ExportRow[] =>
  lines.map((line, index) => ({
    ...{ kind: KINDS[kind], number, issuedOn, sellerTaxId: company.taxId, sellerName: company.name },
    ...{ buyerName: buyer.name, buyerTaxId: buyer.taxId ?? '', line: String(index + 1) },
    ...{ name: line.name, taxCode: line.taxCode, net: line.net, taxRate: line.taxRate, tax: line.tax },
    ...{ amount: line.amount, state: STATES[state], redOf: redOf?.number ?? '', reason: reason ?? '' },
  }));

/** The lines of all invoices of a month, voided ones too, in the order of their kinds and numbers. */
export const exportRows = async (database: Database, propertyId: string, month: string): Promise<ExportRow[]> => {
  const parameters: unknown[] = [propertyId, month];
  const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
  const invoices = await database.transaction(
    (tx) =>
      tx.query<{ state: Invoice }>(
        `SELECT state FROM invoice WHERE property_id = $1 AND to_char(issued_on, 'YYYY-MM') = $2 AND ${scope} ORDER BY kind, number`,
        parameters,
      ),
    { readOnly: true },
  );
  return invoices.flatMap(({ state }) => rowsOf(state));
};
