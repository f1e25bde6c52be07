import { accept, type Day, dayOf, type Recorder, refused } from '@goldkey/kernel';
import { stopItem } from '../../domain/item/item.js';
import { decideMeasure, type MeasureKind, type Reckoning } from '../../domain/reckoning/reckoning.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { Transactions } from '../order-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import type { ReckoningStore } from '../reckoning-ports.js';

export interface DecideMeasureCommand extends Target {
  readonly kind: MeasureKind;
  readonly words: string;
  readonly followUpOn: Day;
  /** Whether it came by the general manager's door. */
  readonly mayEnd: boolean;
}

/** What is done about a loss (C-07); an end stops the item in the same moment, unless it is stopped. */
export class DecideMeasure {
  constructor(
    private readonly reckonings: ReckoningStore,
    private readonly items: ItemStore,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ kind, words, followUpOn, mayEnd, ...target }: DecideMeasureCommand): Promise<Kept<Reckoning>> {
    const known = await this.reckonings.one(target.id);
    if (known === undefined) return refused('convenience.reckoning-not-found', { id: target.id });
    const property = await this.directory.property(known.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: known.propertyId });
    const recording = this.recorder.recording(undefined);
    const measure = { kind, words, followUpOn, deciderName: this.self.name() };
    const command = { ...recording, measure, mayEnd, today: dayOf(recording.at, property.timeZone) };
    return this.transactions.run(async () => {
      const outcome = await this.reckonings.change(target, (reckoning) => decideMeasure(reckoning, command));
      if (!outcome.accepted || kind !== 'end') return outcome;
      const own = { ...recording, eventId: this.recorder.newId() };
      const stopped = await this.items.change({ id: known.itemId }, (item) =>
        // Another loss may have ended it already: that end answers this one too.
        item.state === 'stopped' ? accept() : stopItem(item, { ...own, reason: words }),
      );
      return stopped.accepted ? outcome : stopped;
    });
  }
}
