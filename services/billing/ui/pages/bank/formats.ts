import { type BankFormatLine, STATEMENT_FIELDS, type StatementField } from '../../api-money-in.js';

/** A form holds each heading under a name of its own. */
export const fieldName = (field: StatementField): string => `heading-${field}`;

/** The headings that were filled in, by field. */
export const columnsOf = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    STATEMENT_FIELDS.flatMap((field) => {
      const heading = fields[fieldName(field)]?.trim() ?? '';
      return heading === '' ? [] : [[field, heading]];
    }),
  );

/** Words as a person lists them. */
export const wordsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const headings = (of: Readonly<Partial<Record<StatementField, string>>>) =>
  Object.fromEntries(STATEMENT_FIELDS.map((field) => [fieldName(field), of[field] ?? '']));

/** A format as the form holds it. */
export const valuesOf = ({ name, account, columns, ...words }: BankFormatLine) => ({
  ...{ name, account },
  ...headings(columns),
  incoming: words.incoming.join(','),
  outgoing: words.outgoing.join(','),
  counted: words.counted.join(','),
  endsAt: words.endsAt.join(','),
});

/** As these files usually come; who has others writes theirs over it. */
export const EXAMPLES = {
  bank: {
    name: '网银流水',
    account: 'transfer' as const,
    ...headings({
      day: '交易日期',
      credit: '贷方发生额',
      debit: '借方发生额',
      payer: '对方户名',
      remark: '摘要',
      reference: '流水号',
    }),
    ...{ incoming: '', outgoing: '', counted: '', endsAt: '' },
  },
  wechat: {
    name: '微信账单',
    account: 'wechat' as const,
    ...headings({
      day: '交易时间',
      amount: '金额(元)',
      direction: '收/支',
      status: '当前状态',
      payer: '交易对方',
      remark: '商品',
      reference: '交易单号',
      order: '商户单号',
    }),
    ...{ incoming: '收入', outgoing: '支出', counted: '支付成功,已转账,已收钱', endsAt: '总交易单数' },
  },
  alipay: {
    name: '支付宝账单',
    account: 'alipay' as const,
    ...headings({
      day: '发生时间',
      credit: '收入金额（+元）',
      debit: '支出金额（-元）',
      payer: '对方账号',
      remark: '备注',
      reference: '业务流水号',
      order: '商户订单号',
    }),
    ...{ incoming: '', outgoing: '', counted: '', endsAt: '#' },
  },
} as const;
export type ExampleName = keyof typeof EXAMPLES;
