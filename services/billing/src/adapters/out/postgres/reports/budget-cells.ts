import { boundByScope, currentCaller } from '@goldkey/access';
import { fenOf, type Month } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { BudgetCells, BudgetsAsked } from '../../../../application/report-ports.js';
import type { SpendingCategory } from '../../../../domain/budget/category.js';

interface Row extends Record<string, unknown> {
  readonly propertyId: string;
  readonly name: string | null;
  readonly month: Month;
  readonly category: SpendingCategory | null;
  readonly budget: string;
  readonly spent: string;
}

/**
 * A budget's parts and its spendings by category. Of a month that is not split all is of no category, so that what was spent stands
 * beside the budget that it was spent of.
 */
const PARTS = `
  SELECT part.key AS category, part.value::numeric AS budget, 0 AS spent FROM jsonb_each_text(b.state -> 'parts') AS part
  UNION ALL
  SELECT NULL, b.amount, 0 WHERE b.state -> 'parts' IS NULL
  UNION ALL
  SELECT CASE WHEN b.state -> 'parts' IS NOT NULL THEN one ->> 'category' END, 0, (one ->> 'amount')::numeric
  FROM jsonb_array_elements(b.state -> 'spendings') AS one WHERE one -> 'withdrawn' IS NULL`;

/** What the budgets of the months have and spent, within the caller's scope. */
export const budgetCells = async (
  tx: Transaction,
  { propertyIds, from, until }: BudgetsAsked,
): Promise<BudgetCells> => {
  const parameters: unknown[] = [from, until, propertyIds ?? null];
  const scope = boundByScope(currentCaller().scope, 'b.property_id', parameters);
  const rows = await tx.query<Row>(
    `SELECT b.property_id AS "propertyId", c.name, b.month, p.category, (sum(p.budget) * 100)::bigint::text AS budget,
       (sum(p.spent) * 100)::bigint::text AS spent
     FROM budget b CROSS JOIN LATERAL (${PARTS}) AS p LEFT JOIN property_copy c ON c.property_id = b.property_id
     WHERE b.month BETWEEN $1 AND $2 AND ($3::text[] IS NULL OR b.property_id = ANY ($3::text[])) AND ${scope}
     GROUP BY b.property_id, c.name, b.month, p.category`,
    parameters,
  );
  return {
    cells: rows.map(({ propertyId, month, category, budget, spent }) => ({
      ...{ propertyId, month, budget: fenOf(BigInt(budget)), spent: fenOf(BigInt(spent)) },
      ...(category !== null && { category }),
    })),
    names: new Map(rows.flatMap(({ propertyId, name }) => (name === null ? [] : [[propertyId, name] as const]))),
  };
};
