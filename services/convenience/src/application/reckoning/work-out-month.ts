import type { CostSheet } from '../../domain/catalogue/margin.js';
import { breakEvenUnits, isSmallMargin, marginOf, outcomeAt, toldOutcome } from '../../domain/catalogue/margin.js';

export interface WorkOutMonthQuestion extends CostSheet {
  readonly price: string;
  readonly units: number;
}

/** What a month would come to at another price and with other users. Nothing is kept. */
export class WorkOutMonth {
  run({ price, units, ...costs }: WorkOutMonthQuestion) {
    const outcome = outcomeAt(price, units, costs);
    const enough = breakEvenUnits(price, costs);
    return {
      ...toldOutcome(outcome),
      smallMargin: isSmallMargin(marginOf(outcome)),
      ...(enough !== undefined && { breakEvenUnits: enough }),
    };
  }
}
