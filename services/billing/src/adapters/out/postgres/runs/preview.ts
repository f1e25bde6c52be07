import { daysOf, fen, fenOf, formatFen, shiftMonth } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { RunPreview } from '../../../../application/run-ports.js';
import type { RunScope } from '../../../../domain/run/run.js';
import { PREVIEW_OUTLIERS, PREVIEW_TOTALS } from './lines.sql.js';

/** What the questions of lines.sql.ts are asked of a scope: their first seven parameters. */
export const parametersOf = ({ propertyId, month, feeItemIds, buildings, sharedCosts }: RunScope): unknown[] => {
  const { first, last } = daysOf(month);
  const costs = sharedCosts.map(({ feeItemId, amount }) => ({ feeItemId, amountFen: String(fen(amount)) }));
  return [propertyId, month, first, last, feeItemIds, buildings ?? null, JSON.stringify(costs)];
};

export const yuan = (amountFen: string): string => formatFen(fenOf(BigInt(amountFen)));

export const previewOf = async (tx: Transaction, scope: RunScope): Promise<RunPreview> => {
  const parameters = [...parametersOf(scope), shiftMonth(scope.month, -1)];
  const totals = await tx.query<{ feeItemId: string; lines: number; amountFen: string; lastFen: string }>(
    PREVIEW_TOTALS,
    parameters,
  );
  const outliers = await tx.query<Omit<RunPreview['outliers'][number], 'amount' | 'lastMonth'> & Fens>(
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
