import { dayField, wordsField as words } from '@goldkey/service-kit';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInVehicles, VehicleRow } from '../../../application/bring-in-vehicles.js';
import { plainPlate } from '../../../domain/vehicle/vehicle.js';

export const vehiclesImport = { service: 'estates', kind: 'vehicles', permission: 'estates:register' } as const;

const columns: readonly ImportColumn[] = [
  { key: 'property', form: 'text', required: true, example: 'YQY', alsoCalled: ['项目', '小区', '楼盘', 'Property'] },
  { key: 'plate', form: 'text', required: true, example: '京A12345', alsoCalled: ['车牌号', '车号', '牌照', 'Plate'] },
  { key: 'building', form: 'text', required: true, example: '3-2', alsoCalled: ['楼号', '栋', '幢', 'Building'] },
  { key: 'room', form: 'text', required: true, example: '1201', alsoCalled: ['室', '户号', '房间号', 'Room', 'Unit'] },
  { key: 'description', form: 'text', example: '白色轿车', alsoCalled: ['车型', '品牌颜色', '备注', 'Description'] },
  { key: 'from', form: 'day', example: '2026-01-01', alsoCalled: ['开始日期', '登记日期', '起', 'Since'] },
  { key: 'until', form: 'day', example: '2026-12-31', alsoCalled: ['结束日期', '注销日期', '止', 'Until'] },
];

const schema: z.ZodType<VehicleRow> = z
  .strictObject({
    property: words(80),
    plate: words(20),
    building: words(40),
    room: words(40),
    description: words(80).optional(),
    from: dayField.optional(),
    until: dayField.optional(),
  })
  .transform(({ building, room, ...rest }) => ({ ...rest, home: { building, room } }));

/** Vehicles of homes from a workbook. A vehicle is known by its property and plate, in a row for each home that had it. */
export const vehiclesDefinition = (bringIn: BringInVehicles): ImportDefinition<VehicleRow> => ({
  columns,
  schema,
  keyOf: ({ property, plate, home }) => JSON.stringify([property, plainPlate(plate), home.building, home.room]),
  bringIn: (rows) => bringIn.run(rows),
});
