import type { Decision, Instant, Month } from '@goldkey/kernel';
import type { MonthFigures, Reckoning, ReckoningEvent } from '../domain/reckoning/reckoning.js';
import type { ChangeStore, Kept, Property } from './ports.js';

export interface ReckoningStore extends ChangeStore<Reckoning, ReckoningEvent> {
  /** Two who judge the same month of an item are decided one after the other. */
  judge(
    key: { readonly itemId: string; readonly month: Month },
    decide: (known: Reckoning | undefined) => Decision<ReckoningEvent>,
  ): Promise<Kept<Reckoning>>;
  /** What was served of the item in the span, whoever paid it where. */
  figures(itemId: string, span: { readonly from: Instant; readonly until: Instant }): Promise<MonthFigures>;
  one(id: string): Promise<Reckoning | undefined>;
  /** Items of the property whose month is judged. */
  judged(propertyId: string, month: Month): Promise<ReadonlySet<string>>;
}

/** Every property of the caller's scope that news told of. */
export interface Properties {
  all(): Promise<readonly Property[]>;
}
