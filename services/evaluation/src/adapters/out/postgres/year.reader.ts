import { fen, fenOf, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { HeldStipend } from '@goldkey/rulebook';
import type { PersonMonthFigures, YearReader } from '../../../application/year-ports.js';
import { rowsBeyondScope } from './beyond-scope.js';

interface MonthRow {
  readonly property_id: string | null;
  readonly month: Month;
  readonly points: string;
  readonly fine_fen: string;
  readonly due: number;
  readonly done: number;
  readonly stipend: HeldStipend | null;
}

const figuresOf = (row: MonthRow): PersonMonthFigures => ({
  propertyId: row.property_id,
  month: row.month,
  points: Number(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
  due: row.due,
  done: row.done,
  ...(row.stipend === null
    ? {}
    : { stipend: { standard: fen(row.stipend.standard), deducted: fen(row.stipend.deducted) } }),
});

/**
 * Reads a person's months with the rows of the group, which stand at no property and are hidden by row-level security: the
 * query that asks decides what of them the viewer may see.
 */
export const yearReader = (database: Database): YearReader => ({
  months: async (employeeId, months) => {
    const rows = await rowsBeyondScope<MonthRow>(
      database,
      `SELECT property_id, month, points, fine_fen, due, done, stipend FROM subject_month
         WHERE subject_kind = 'employee' AND subject_id = $1 AND month = ANY ($2::text[])`,
      [employeeId, months],
    );
    return rows.map(figuresOf);
  },

  places: async (employeeId) => {
    const rows = await rowsBeyondScope<{ property_id: string }>(
      database,
      'SELECT DISTINCT property_id FROM holding WHERE employee_id = $1 ORDER BY property_id',
      [employeeId],
    );
    return rows.map((row) => row.property_id);
  },
});
