import type { ListSpec } from '@goldkey/postgres';
import { z } from 'zod';
import { kept } from '../kept-lists.js';
import { at, id, instant, words } from '../shapes.dto.js';

const remark = z.string().trim().max(500).default('');

export const loanBody = z.strictObject({
  propertyId: id,
  employeeId: id,
  tool: words(80),
  number: words(40).optional(),
  dueAt: instant,
  note: z.string().trim().max(500).default(''),
  lentAt: at,
});
export const toolReturnBody = z.strictObject({ damaged: z.boolean().default(false), remark, returnedAt: at });
export const toolLossBody = z.strictObject({ remark: words(500) });

/** The list of loans: those that are out with the earliest due first, unless asked otherwise. */
export const loanSpec = {
  from: 'tool_loan l JOIN employee e ON e.id = l.employee_id',
  columns: { ...kept('l'), employeeName: 'e.name' },
  scopeColumn: 'l.property_id',
  key: 'l.id',
  filters: {
    propertyId: { column: 'l.property_id', kind: 'any' },
    employeeId: { column: 'l.employee_id', kind: 'any' },
    state: { column: 'l.standing', kind: 'any' },
    dueBefore: { column: 'l.due_at', kind: 'before' },
  },
  sorts: { dueAt: 'l.due_at', lentAt: 'l.lent_at' },
  neverNull: ['dueAt', 'lentAt'],
  defaultSort: '-lentAt',
  search: ['l.tool', 'l.number', 'e.name'],
} satisfies ListSpec;
