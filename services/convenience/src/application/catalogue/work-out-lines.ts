import type { Catalogue } from '../../domain/catalogue/catalogue.js';
import { hasSmallMargin } from '../../domain/catalogue/catalogue.js';
import { breakEvenUnits, outcomeAt, toldOutcome } from '../../domain/catalogue/margin.js';

/** What each line of a list comes to at its planned units (C-03), by item: money in yuan, the margin with four places. */
export class WorkOutLines {
  run(lines: Catalogue['lines']) {
    return Object.fromEntries(
      lines.map((line) => {
        const enough = line.charged ? breakEvenUnits(line.price, line) : undefined;
        const figures = {
          ...toldOutcome(outcomeAt(line.price, line.plannedUnits, line)),
          ...(enough !== undefined && { breakEvenUnits: enough }),
          smallMargin: hasSmallMargin(line),
        };
        return [line.itemId, figures] as const;
      }),
    );
  }
}
