import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { ArrearsRow, BringInArrears } from '../../../../application/arrears/bring-in-arrears.js';
import { month, words, yuan } from '../shapes.dto.js';

export const arrearsImport = { service: 'billing', kind: 'arrears', permission: 'billing:bill' } as const;

const columns: readonly ImportColumn[] = [
  {
    key: 'property',
    form: 'text',
    required: true,
    example: '云栖苑',
    alsoCalled: ['项目', '小区', '楼盘', 'Property'],
  },
  { key: 'building', form: 'text', required: true, example: '3-2', alsoCalled: ['楼号', '栋', '幢', 'Building'] },
  { key: 'room', form: 'text', required: true, example: '1201', alsoCalled: ['室', '户号', '房间号', 'Room', 'Unit'] },
  { key: 'feeItem', form: 'text', required: true, example: '物业服务费', alsoCalled: ['收费项目', '费项', 'Fee'] },
  {
    key: 'month',
    form: 'month',
    required: true,
    example: '2025-11',
    alsoCalled: ['所属月份', '费用月份', '账期', '月份', 'Month'],
  },
  {
    key: 'amount',
    form: 'amount',
    required: true,
    example: '250.20',
    alsoCalled: ['欠费', '欠费金额', '未收', '余额', 'Amount'],
  },
];

const schema: z.ZodType<ArrearsRow> = z.strictObject({
  property: words(80),
  building: words(40),
  room: words(40),
  feeItem: words(80),
  month,
  amount: yuan,
});

/** What homes still owed when their property came here. A row is known by its home, its fee item and its month. */
export const arrearsDefinition = (bringIn: BringInArrears): ImportDefinition<ArrearsRow> => ({
  columns,
  schema,
  keyOf: ({ property, building, room, feeItem, month: of }) => JSON.stringify([property, building, room, feeItem, of]),
  bringIn: (rows) => bringIn.run(rows),
});
