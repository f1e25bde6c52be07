import { currentCaller } from '@goldkey/access';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type {
  AppointmentRow,
  BringInAppointments,
} from '../../../../application/appointments/bring-in-appointments.js';
import { appointmentRoles } from '../../../../domain/appointment/appointment.js';
import { callerSelves } from '../outcomes.js';
import { calendarDay, words } from '../shapes.dto.js';

export const appointmentsImport = { service: 'staffing', kind: 'appointments', permission: 'staffing:employ' } as const;

const columns: readonly ImportColumn[] = [
  { key: 'number', form: 'text', required: true, example: 'GK0812', alsoCalled: ['编号', '员工编号', '员工号', 'No'] },
  { key: 'property', form: 'text', example: '云栖苑', alsoCalled: ['项目', '所在项目', '服务中心', 'Property'] },
  { key: 'unit', form: 'text', example: '客服部', alsoCalled: ['所在部门', '班组', '单位', 'Unit', 'Department'] },
  {
    key: 'role',
    form: 'choice',
    required: true,
    example: '客服',
    choices: appointmentRoles,
    alsoCalled: ['岗位', '职位', '角色', 'Role', 'Post'],
    alsoSaid: {
      'property-manager': ['项目经理', '物业经理', '服务中心主任'],
      'window-staff': ['窗口人员', '前台'],
      'customer-service': ['客服员', '管家'],
      maintenance: ['维修工', '工程'],
      'security-guard': ['保安员', '秩序维护员', '安管员'],
      cleaner: ['保洁员'],
    },
  },
  { key: 'from', form: 'day', required: true, example: '2026-03-01', alsoCalled: ['到岗日期', '任职时间', 'From'] },
  { key: 'newcomer', form: 'flag', example: '否', alsoCalled: ['试用', '试用期', 'Newcomer'] },
];

const schema = z.strictObject({
  number: words(40),
  property: words(80).optional(),
  unit: words(80).optional(),
  role: z.enum(appointmentRoles),
  from: calendarDay,
  newcomer: z.boolean().optional(),
});

/** Who works where as what, from a workbook. A row is known by the person, the place and the role. */
export const appointmentsDefinition = (bringIn: BringInAppointments): ImportDefinition<AppointmentRow> => ({
  columns,
  schema,
  keyOf: ({ number, property, unit, role }) => JSON.stringify([number, property, unit, role]),
  bringIn: (rows) => bringIn.run(rows, { ...callerSelves(), isBound: currentCaller().employeeId !== undefined }),
});
