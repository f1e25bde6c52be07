import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInMeters, MeterRow } from '../../../../application/meters/bring-in-meters.js';
import { day, factor, quantity, words } from '../shapes.dto.js';

export const metersImport = { service: 'billing', kind: 'meters', permission: 'billing:meter' } as const;

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
  {
    key: 'feeItem',
    form: 'text',
    required: true,
    example: '自来水',
    alsoCalled: ['收费项目', '费项', '项目名称', 'Fee'],
  },
  {
    key: 'code',
    form: 'text',
    required: true,
    example: 'W-3-1201',
    alsoCalled: ['表号', '表编号', '水表号', '电表号', 'Meter'],
  },
  {
    key: 'value',
    form: 'number',
    required: true,
    example: '186',
    alsoCalled: ['止码', '表底', '读数', '起码', 'Reading'],
  },
  {
    key: 'day',
    form: 'day',
    required: true,
    example: '2026-03-31',
    alsoCalled: ['抄表日期', '读数日期', '日期', 'Date'],
  },
  { key: 'digits', form: 'number', example: '5', alsoCalled: ['整数位', '表位数', 'Digits'] },
  { key: 'factor', form: 'number', example: '1', alsoCalled: ['倍率', '互感倍率', 'Factor'] },
];

const schema: z.ZodType<MeterRow> = z.strictObject({
  property: words(80),
  building: words(40),
  room: words(40),
  feeItem: words(80),
  code: words(40),
  value: quantity,
  day,
  digits: z.coerce.number().int().min(3).max(9).default(5),
  factor: factor.default('1'),
});

/** Meters with what they showed when they began to count here. A meter is known by its property and the number on its plate. */
export const metersDefinition = (bringIn: BringInMeters): ImportDefinition<MeterRow> => ({
  columns,
  schema,
  keyOf: ({ property, code }) => JSON.stringify([property, code]),
  bringIn: (rows) => bringIn.run(rows),
});
