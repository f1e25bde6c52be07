import { periodKind } from '@goldkey/kernel';
import { actingEmployee, type ListSpec } from '@goldkey/postgres';
import { z } from 'zod';
import { kept } from '../kept-lists.js';
import { exactText, id, period, words } from '../shapes.dto.js';

const MOST_LINES = 40;

export const cardBody = z.strictObject({
  appointmentId: id,
  period: period.refine((asked) => periodKind(asked) !== 'week', { message: 'request.not-a-period' }),
});
export const statedBody = z.strictObject({
  stated: z
    .array(
      z.strictObject({
        /** Which line of the card, from 1. */
        line: z.int().min(1).max(MOST_LINES),
        /** Left out: it cannot be judged. */
        value: exactText.optional(),
        evidence: words(2000),
      }),
    )
    .min(1)
    .max(MOST_LINES),
});
export const cardAnswerBody = z.strictObject({ text: words(2000) });

/** Names of those who drafted, reviewed, approved or withdrew, by id. */
const NAMES = `(SELECT coalesce(jsonb_object_agg(s.id, s.name), '{}') FROM employee s WHERE s.id IN
  (t.state -> 'drafted' ->> 'by', t.state -> 'reviewed' ->> 'by', t.state -> 'approved' ->> 'by', t.state -> 'withdrawn' ->> 'by'))`;

export const positionCardSpec = {
  from: `position_card t LEFT JOIN employee e ON e.id = t.employee_id
    LEFT JOIN unit u ON u.id = t.state ->> 'unitId'`,
  columns: { ...kept('t'), employeeName: 'e.name', unitName: 'u.name', names: NAMES },
  scopeColumn: 't.property_id',
  key: 't.id',
  // Nobody sees their own card before it is approved, whatever they may read.
  where: [`(t.standing = 'approved' OR t.employee_id IS DISTINCT FROM ${actingEmployee})`],
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    period: { column: 't.period', kind: 'any' },
    employeeId: { column: 't.employee_id', kind: 'any' },
    positionId: { column: 't.position_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { period: 't.period', draftedAt: 't.drafted_at', employee: 'e.name' },
  neverNull: ['period', 'draftedAt'],
  defaultSort: '-draftedAt',
  search: ['e.name'],
} satisfies ListSpec;
