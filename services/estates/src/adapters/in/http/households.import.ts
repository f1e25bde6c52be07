import { dayField, phoneField, wordsField as words } from '@goldkey/service-kit';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInHouseholds, HouseholdRow } from '../../../application/bring-in-households.js';
import { HANDOVER_STATES, HOUSEHOLD_USES } from '../../../domain/household/household.js';

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
  {
    key: 'use',
    form: 'choice',
    example: '住宅',
    choices: HOUSEHOLD_USES,
    alsoSaid: {
      home: ['居住', '住房', '公寓'],
      shop: ['商业', '店铺', '底商'],
      office: ['写字楼', '办公室', '商务'],
      garage: ['车位', '车库房'],
      storage: ['储藏室', '储物间', '仓库'],
      other: ['其它'],
    },
    alsoCalled: ['房屋用途', '房屋性质', '物业类型', 'Use'],
  },
  {
    key: 'handover',
    form: 'choice',
    example: '已交房',
    choices: HANDOVER_STATES,
    alsoSaid: { awaiting: ['未交房', '未交付', '未接房'], 'handed-over': ['已交付', '已接房', '已入住', '是'] },
    alsoCalled: ['交房', '交付状态', '交付', '接房状态', 'Handover'],
  },
  { key: 'ownerName', form: 'text', example: '李明、王芳', alsoCalled: ['业主姓名', '户主', '姓名', 'Owner'] },
  {
    key: 'ownerPhone',
    form: 'text',
    example: '13800002046、13900002046',
    alsoCalled: ['电话', '手机', '联系电话', 'Phone'],
  },
  { key: 'ownerShare', form: 'text', example: '1/2、50%', alsoCalled: ['产权份额', '份额', 'Share'] },
  { key: 'tenantName', form: 'text', example: '赵六', alsoCalled: ['租客', '承租人', '租户姓名', 'Tenant'] },
  { key: 'tenantPhone', form: 'text', example: '13700002046', alsoCalled: ['租客电话', '承租人电话'] },
  { key: 'tenantFrom', form: 'day', example: '2026-01-01', alsoCalled: ['起租日', '租期起', 'Lease from'] },
  { key: 'tenantUntil', form: 'day', example: '2026-12-31', alsoCalled: ['租期止', '退租日', 'Lease until'] },
  { key: 'familyName', form: 'text', example: '李小明', alsoCalled: ['家庭成员', '同住人', '家属姓名', 'Family'] },
  { key: 'familyPhone', form: 'text', example: '13600002046', alsoCalled: ['家庭成员电话', '同住人电话'] },
];

const MOST_IN_A_CELL = 20;

/** Several in one cell: `李明、王芳`. A place may be left empty, so that the third number is the third person's. */
const several = (text: string): readonly string[] => text.split(/[、;；\n]/).map((part) => part.trim());

const names = z
  .string()
  .transform((text) => several(text).filter((part) => part !== ''))
  .pipe(z.array(words(80)).min(1).max(MOST_IN_A_CELL));
const phones = z
  .string()
  .transform((text) => several(text).map((part) => part.normalize('NFKC').replace(/[\s()-]/g, '')))
  .pipe(z.array(z.union([z.literal(''), phoneField], { message: 'request.not-a-phone' })).max(MOST_IN_A_CELL));
const shares = z
  .string()
  .transform((text) => several(text.normalize('NFKC')))
  .pipe(z.array(z.string().max(13)).max(MOST_IN_A_CELL));

const cells = z.strictObject({
  property: words(80),
  building: words(40),
  room: words(40),
  areaSquareMetres: z.string().max(20),
  use: z.enum(HOUSEHOLD_USES).optional(),
  handover: z.enum(HANDOVER_STATES).optional(),
  ownerName: names.optional(),
  ownerPhone: phones.optional(),
  ownerShare: shares.optional(),
  tenantName: names.optional(),
  tenantPhone: phones.optional(),
  tenantFrom: dayField.optional(),
  tenantUntil: dayField.optional(),
  familyName: names.optional(),
  familyPhone: phones.optional(),
});
type Cells = z.output<typeof cells>;

const ROLES = ['owner', 'tenant', 'family'] as const;

const peopleIn = (row: Cells): HouseholdRow['people'] =>
  ROLES.flatMap((role) =>
    (row[`${role}Name`] ?? []).map((name, place) => {
      const phone = row[`${role}Phone`]?.[place];
      const share = role === 'owner' ? row.ownerShare?.[place] : undefined;
      const { tenantFrom: from, tenantUntil: until } = role === 'tenant' ? row : {};
      return {
        role,
        name,
        ...(phone && { phone }),
        ...(share && { share }),
        ...(from && { from }),
        ...(until && { until }),
      };
    }),
  );

const schema: z.ZodType<HouseholdRow> = cells
  .superRefine((row, context) => {
    for (const role of ROLES)
      if ((row[`${role}Phone`] ?? []).length > (row[`${role}Name`] ?? []).length)
        context.addIssue({ code: 'custom', path: [`${role}Phone`], message: 'request.import-nobody-named' });
    if ((row.ownerShare ?? []).length > (row.ownerName ?? []).length)
      context.addIssue({ code: 'custom', path: ['ownerShare'], message: 'request.import-nobody-named' });
  })
  .transform((row) => {
    const { property, building, room, areaSquareMetres, use, handover } = row;
    const description = { ...(use && { use }), ...(handover && { handover }) };
    return { property, building, room, areaSquareMetres, ...description, people: peopleIn(row) };
  });

/**
 * The register of homes with their people from a workbook. A home is known by its property, building and room and has one
 * row; more rows may follow that name tenants or family only.
 */
export const householdsDefinition = (bringIn: BringInHouseholds): ImportDefinition<HouseholdRow> => ({
  columns,
  schema,
  keyOf: ({ property, building, room, people }) => {
    const isHomeRow = people.length === 0 || people.some(({ role }) => role === 'owner');
    return JSON.stringify([
      property,
      building,
      room,
      ...(isHomeRow ? [] : people.map(({ role, name }) => role + name)),
    ]);
  },
  bringIn: (rows) => bringIn.run(rows),
});
