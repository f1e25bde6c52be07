import { daysOf, fen, fenOf, formatFen, shiftMonth } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { RunPreview } from '../../../../application/run-ports.js';
import type { RunScope } from '../../../../domain/run/run.js';
import { PREVIEW_OUTLIERS, PREVIEW_TOTALS } from './lines.sql.js';

/** What the questions of lines.sql.ts are asked of a scope: their first seven parameters. */
export const parametersOf = ({ propertyId, month, feeItemIds, buildings, sharedCosts }: RunScope): unknown[] => {
  const { first, last } = daysOf(month);
  const costs = sharedCosts.map(({ feeItemId, amount, buildings: shared }) => ({
    ...{ feeItemId, amountFen: String(fen(amount)) },
    ...(shared && { buildings: shared }),
  }));
  return [propertyId, month, first, last, feeItemIds, buildings ?? null, JSON.stringify(costs)];
};

/**
 * Asks a question of lines.sql.ts. What was billed of a month before is looked up by a hash, whatever PostgreSQL expects: of a month
 * that its statistics know nothing of it expects one line, and would go through all of them for each line of the new run, those that
 * the run is just writing among them.
 */
export const askLines = async <Row>(
  tx: Transaction,
  question: string,
  parameters: readonly unknown[],
): Promise<Row[]> => {
  await tx.query('SET LOCAL enable_nestloop = off');
  const rows = await tx.query<Row & Record<string, unknown>>(question, parameters);
  await tx.query('SET LOCAL enable_nestloop TO DEFAULT');
  return rows;
};

export const yuan = (amountFen: string): string => formatFen(fenOf(BigInt(amountFen)));

export const previewOf = async (tx: Transaction, scope: RunScope): Promise<RunPreview> => {
  const parameters = [...parametersOf(scope), shiftMonth(scope.month, -1)];
  const totals = await askLines<{ feeItemId: string; lines: number; amountFen: string; lastFen: string }>(
    tx,
    PREVIEW_TOTALS,
    parameters,
  );
  const outliers = await askLines<Omit<RunPreview['outliers'][number], 'amount' | 'lastMonth'> & Fens>(
    tx,
    PREVIEW_OUTLIERS,
    parameters,
  );
  return {
    lines: totals.reduce((sum, { lines }) => sum + lines, 0),
    total: formatFen(fenOf(totals.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n))),
    items: totals.map(({ amountFen, lastFen, ...item }) => ({
      ...item,
      amount: yuan(amountFen),
      lastMonth: yuan(lastFen),
    })),
    outliers: outliers.map(({ amountFen, lastFen, ...line }) => ({
      ...line,
      amount: yuan(amountFen),
      lastMonth: yuan(lastFen),
    })),
  };
};

interface Fens {
  readonly amountFen: string;
  readonly lastFen: string;
}
