import { dayField, wordsField as words } from '@goldkey/service-kit';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInParkingPlaces, ParkingPlaceRow } from '../../../application/bring-in-parking-places.js';
import { PARKING_KINDS } from '../../../domain/parking/parking-place.js';

export const parkingPlacesImport = {
  service: 'estates',
  kind: 'parking-places',
  permission: 'estates:register',
} as const;

const columns: readonly ImportColumn[] = [
  { key: 'property', form: 'text', required: true, example: 'YQY', alsoCalled: ['项目', '小区', '楼盘', 'Property'] },
  {
    key: 'number',
    form: 'text',
    required: true,
    example: 'B1-017',
    alsoCalled: ['车位', '车位编号', '编号', 'Number'],
  },
  {
    key: 'kind',
    form: 'choice',
    required: true,
    example: '产权',
    choices: PARKING_KINDS,
    alsoSaid: {
      owned: ['产权车位', '已售', '自有'],
      rented: ['租用车位', '出租', '月租', '租赁'],
      shared: ['公共车位', '共用'],
    },
    alsoCalled: ['车位性质', '类型', '车位类型', 'Kind'],
  },
  { key: 'building', form: 'text', example: '3-2', alsoCalled: ['楼号', '栋', '幢', 'Building'] },
  { key: 'room', form: 'text', example: '1201', alsoCalled: ['室', '户号', '房间号', 'Room', 'Unit'] },
  { key: 'from', form: 'day', example: '2026-01-01', alsoCalled: ['开始日期', '起租日', '起', 'Since'] },
  { key: 'until', form: 'day', example: '2026-12-31', alsoCalled: ['结束日期', '到期日', '止', 'Until'] },
];

const schema: z.ZodType<ParkingPlaceRow> = z
  .strictObject({
    property: words(80),
    number: words(40),
    kind: z.enum(PARKING_KINDS),
    building: words(40).optional(),
    room: words(40).optional(),
    from: dayField.optional(),
    until: dayField.optional(),
  })
  .superRefine(({ building, room }, context) => {
    if ((building === undefined) !== (room === undefined))
      context.addIssue({
        code: 'custom',
        path: [building === undefined ? 'building' : 'room'],
        message: 'request.import-cell-missing',
      });
  })
  .transform(({ building, room, ...rest }) => ({ ...rest, ...(building && room && { home: { building, room } }) }));

/** Parking places with who has them, from a workbook. A place is known by its property and number. */
export const parkingPlacesDefinition = (bringIn: BringInParkingPlaces): ImportDefinition<ParkingPlaceRow> => ({
  columns,
  schema,
  keyOf: ({ property, number }) => JSON.stringify([property, number]),
  bringIn: (rows) => bringIn.run(rows),
});
