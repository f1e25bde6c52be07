import { dayField, wordsField as words } from '@goldkey/service-kit';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInProperties, PropertyRow } from '../../../application/bring-in-properties.js';
import { households, reachable } from './estates.dto.js';

export const propertiesImport = { service: 'estates', kind: 'properties', permission: 'estates:register' } as const;

const columns: readonly ImportColumn[] = [
  { key: 'code', form: 'text', required: true, example: 'YQY', alsoCalled: ['项目编号', '编码', '项目代码', 'Code'] },
  {
    key: 'name',
    form: 'text',
    required: true,
    example: '云栖苑',
    alsoCalled: ['项目', '名称', '小区', '楼盘', 'Name'],
  },
  { key: 'parent', form: 'text', example: '西湖区域', alsoCalled: ['区域', '上级', '所属区域', 'Region'] },
  {
    key: 'serviceStart',
    form: 'day',
    required: true,
    example: '2026-01-01',
    alsoCalled: ['开始日期', '进场日期', 'Start'],
  },
  { key: 'serviceEnd', form: 'day', example: '2028-12-31', alsoCalled: ['结束日期', '合同到期', 'End'] },
  { key: 'households', form: 'number', required: true, example: '860', alsoCalled: ['户数', '总户数', 'Homes'] },
  { key: 'telephone', form: 'text', example: '0571-88880000', alsoCalled: ['电话', '服务电话', 'Telephone'] },
  {
    key: 'telephoneAllHours',
    form: 'text',
    example: '0571-88880001',
    alsoCalled: ['值班电话', '夜间电话', 'All hours'],
  },
  { key: 'centreAddress', form: 'text', example: '云栖路 1 号', alsoCalled: ['地址', '服务中心地址', 'Address'] },
  { key: 'openingHours', form: 'text', example: '8:30–17:30', alsoCalled: ['营业时间', '上班时间', 'Hours'] },
  { key: 'timeZone', form: 'text', example: 'Asia/Shanghai', alsoCalled: ['Time zone'] },
];

const schema: z.ZodType<PropertyRow> = z.strictObject({
  code: words(80),
  name: words(80),
  parent: words(80).optional(),
  serviceStart: dayField,
  serviceEnd: dayField.optional(),
  households: z.coerce.number().pipe(households),
  ...z.strictObject(reachable).partial().shape,
  timeZone: words(80).optional(),
});

/** The properties of the group from a workbook. A property is known by its code. */
export const propertiesDefinition = (bringIn: BringInProperties): ImportDefinition<PropertyRow> => ({
  columns,
  schema,
  keyOf: ({ code }) => code,
  bringIn: (rows, how) => bringIn.run(rows, how),
});
