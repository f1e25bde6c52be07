import { addDays, daysOf, type HalfYear, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import type { Item } from '../../domain/item/item.js';
import type { QualityBasis } from '../../domain/quality/quality.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { Clock, Directory } from '../ports.js';
import type { QualityStore } from '../quality-ports.js';

export interface QualityView {
  readonly item: Item;
  readonly timeZone: string;
  readonly basis: QualityBasis;
}

/** What is in view when an item's half-year is rated: the log, owners' answers, callbacks (C-08, C-09). */
export class ViewQuality {
  constructor(
    private readonly quality: QualityStore,
    private readonly items: ItemStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(itemId: string, halfYear: HalfYear): Promise<Outcome<QualityView>> {
    const item = await this.items.one(itemId);
    if (item === undefined) return refused('convenience.item-not-found', { id: itemId });
    const property = await this.directory.property(item.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: item.propertyId });
    const { first, last } = daysOf(halfYear);
    const { timeZone } = property;
    const span = { from: startOfDay(first, timeZone), until: startOfDay(addDays(last, 1), timeZone) };
    const basis = await this.quality.basis(itemId, { ...span, now: this.clock.now(), timeZone });
    return { accepted: true, value: { item, timeZone, basis } };
  }
}
