import { phoneField, wordsField as words } from '@goldkey/service-kit';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInHouseholds, HouseholdRow } from '../../../application/bring-in-households.js';

export const householdsImport = { service: 'estates', kind: 'households', permission: 'estates:register' } as const;

const columns: readonly ImportColumn[] = [
  { key: 'property', form: 'text', required: true, example: 'YQY', alsoCalled: ['项目', '小区', '楼盘', 'Property'] },
  {
    key: 'building',
    form: 'text',
    required: true,
    example: '3-2',
    alsoCalled: ['楼号', '栋', '幢', '楼栋单元', 'Building'],
  },
  { key: 'room', form: 'text', required: true, example: '1201', alsoCalled: ['室', '户号', '房间号', 'Room', 'Unit'] },
  {
    key: 'areaSquareMetres',
    form: 'amount',
    required: true,
    example: '89.50',
    alsoCalled: ['面积', '建筑面积', '收费面积', 'Area'],
  },
  { key: 'ownerName', form: 'text', example: '李明', alsoCalled: ['业主姓名', '户主', '姓名', 'Owner'] },
  { key: 'ownerPhone', form: 'phone', example: '13800002046', alsoCalled: ['电话', '手机', '联系电话', 'Phone'] },
];

const schema = z.strictObject({
  property: words(80),
  building: words(40),
  room: words(40),
  areaSquareMetres: z.string().max(20),
  ownerName: words(80).optional(),
  ownerPhone: phoneField.optional(),
});

/** The register of households from a workbook. A household is known by its property, building and room. */
export const householdsDefinition = (bringIn: BringInHouseholds): ImportDefinition<HouseholdRow> => ({
  columns,
  schema,
  keyOf: ({ property, building, room }) => JSON.stringify([property, building, room]),
  bringIn: (rows) => bringIn.run(rows),
});
