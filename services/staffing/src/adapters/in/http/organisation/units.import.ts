import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInUnits, UnitRow } from '../../../../application/organisation/bring-in-units.js';
import { words } from '../shapes.dto.js';

export const unitsImport = { service: 'staffing', kind: 'units', permission: 'staffing:define-unit' } as const;

const kinds = ['region', 'department', 'team'] as const;

const columns: readonly ImportColumn[] = [
  { key: 'kind', form: 'choice', required: true, example: '部门', choices: kinds, alsoCalled: ['单位类型', 'Kind'] },
  {
    key: 'name',
    form: 'text',
    required: true,
    example: '客服部',
    alsoCalled: ['单位名称', '部门名称', '部门', 'Name'],
  },
  { key: 'property', form: 'text', example: '云栖苑', alsoCalled: ['项目', '所在项目', '服务中心', 'Property'] },
  { key: 'unit', form: 'text', example: '', alsoCalled: ['上级', '上级部门', 'Parent'] },
  { key: 'key', form: 'flag', example: '否', alsoCalled: ['重点', 'Key department'] },
];

const schema = z.strictObject({
  kind: z.enum(kinds),
  name: words(80),
  property: words(80).optional(),
  unit: words(80).optional(),
  key: z.boolean().optional(),
});

/** Regions, departments and teams from a workbook. A unit is known by its name and what it stands below. */
export const unitsDefinition = (bringIn: BringInUnits): ImportDefinition<UnitRow> => ({
  columns,
  schema,
  keyOf: ({ name, property, unit }) => JSON.stringify([name, property, unit]),
  bringIn: (rows) => bringIn.run(rows),
});
