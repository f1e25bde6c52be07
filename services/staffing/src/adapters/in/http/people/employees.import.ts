import { phoneField } from '@goldkey/service-kit';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInEmployees, EmployeeRow } from '../../../../application/employees/bring-in-employees.js';
import { callerSelves } from '../outcomes.js';
import { calendarDay, words } from '../shapes.dto.js';

export const employeesImport = { service: 'staffing', kind: 'employees', permission: 'staffing:employ' } as const;

const columns: readonly ImportColumn[] = [
  { key: 'number', form: 'text', required: true, example: 'GK0812', alsoCalled: ['编号', '员工编号', '员工号', 'No'] },
  { key: 'name', form: 'text', required: true, example: '王芳', alsoCalled: ['员工姓名', 'Name'] },
  { key: 'phone', form: 'phone', example: '13800001234', alsoCalled: ['手机', '手机号', '联系电话', 'Phone'] },
  { key: 'hiredOn', form: 'day', required: true, example: '2026-03-01', alsoCalled: ['入职时间', 'Hired on'] },
  {
    key: 'workedSince',
    form: 'day',
    example: '2015-07-01',
    alsoCalled: ['参加工作时间', '参加工作日期', '首次参加工作', 'Worked since'],
  },
  { key: 'property', form: 'text', example: '云栖苑', alsoCalled: ['项目', '所在项目', '服务中心', 'Property'] },
];

const schema = z.strictObject({
  number: words(40),
  name: words(80),
  phone: phoneField.optional(),
  hiredOn: calendarDay,
  workedSince: calendarDay.optional(),
  property: words(80).optional(),
});

/** The people of the group from a workbook. A person is known by the number on the badge. */
export const employeesDefinition = (bringIn: BringInEmployees): ImportDefinition<EmployeeRow> => ({
  columns,
  schema,
  keyOf: ({ number }) => number,
  bringIn: (rows) => bringIn.run(rows, callerSelves()),
});
