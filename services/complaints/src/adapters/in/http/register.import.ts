import { currentCaller } from '@goldkey/access';
import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInRegister, RegisterRow } from '../../../application/bring-in-register.js';
import { channels, levels } from '../../../domain/complaint/complaint.js';
import { channel, level, words } from './shapes.dto.js';

export const registerImport = { service: 'complaints', kind: 'register', permission: 'complaints:import' } as const;

const columns: readonly ImportColumn[] = [
  { key: 'key', form: 'text', required: true, example: 'TS-2026-0012', alsoCalled: ['单号', '编号', '序号', 'No'] },
  { key: 'property', form: 'text', required: true, example: '云栖苑', alsoCalled: ['项目名称', '项目代码', '小区'] },
  { key: 'department', form: 'text', required: true, example: '客服部', alsoCalled: ['部门', '责任单位'] },
  { key: 'category', form: 'text', required: true, example: '漏水', alsoCalled: ['类型', '投诉类别', '分类'] },
  {
    key: 'description',
    form: 'text',
    required: true,
    example: '卫生间顶上滴水',
    alsoCalled: ['投诉内容', '描述', '事由'],
  },
  {
    key: 'channel',
    form: 'choice',
    choices: channels,
    example: '来电',
    alsoCalled: ['来源', '受理方式'],
    alsoSaid: { phone: ['电话'], visit: ['上门'], online: ['网络'], app: ['APP'] },
  },
  { key: 'room', form: 'text', example: '3-1201', alsoCalled: ['房间', '地址', '位置'] },
  { key: 'contactName', form: 'text', example: '李女士', alsoCalled: ['业主', '投诉人', '姓名'] },
  { key: 'contactPhone', form: 'phone', example: '13800002046', alsoCalled: ['联系电话', '手机'] },
  {
    key: 'receivedAt',
    form: 'moment',
    required: true,
    example: '2026-03-05 09:30',
    alsoCalled: ['受理日期', '投诉时间', '日期'],
  },
  { key: 'dueAt', form: 'moment', example: '2026-03-06 09:30', alsoCalled: ['要求完成时间', '时限'] },
  { key: 'established', form: 'flag', example: '是', alsoCalled: ['是否成立', '判定'] },
  {
    key: 'closedAt',
    form: 'moment',
    example: '2026-03-05 16:00',
    alsoCalled: ['完成时间', '关单时间', '处理完成时间'],
  },
  { key: 'level', form: 'choice', choices: levels, example: '满意', alsoCalled: ['满意度', '回访结果'] },
];

const local = z.string().max(40);
const schema = z.strictObject({
  key: words(120),
  property: words(80),
  department: words(80),
  category: words(80),
  description: words(4000),
  channel: channel.optional(),
  room: words(200).optional(),
  contactName: words(80).optional(),
  contactPhone: words(40).optional(),
  receivedAt: local,
  dueAt: local.optional(),
  established: z.boolean().optional(),
  closedAt: local.optional(),
  level: level.optional(),
});

/** A register of complaints from a workbook. A matter is known by its number in the register, and by its property. */
export const registerDefinition = (bringIn: BringInRegister): ImportDefinition<RegisterRow> => ({
  columns,
  schema,
  keyOf: ({ property, key }) => JSON.stringify([property, key]),
  bringIn: (rows) => bringIn.run(rows, currentCaller().employeeId ?? currentCaller().subject),
});
