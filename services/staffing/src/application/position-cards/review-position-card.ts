import type { Acting, Recorder } from '@goldkey/kernel';
import type { PositionCard } from '../../domain/position-card/card.js';
import { reviewPositionCard } from '../../domain/position-card/decide.js';
import type { Kept, Target } from '../ports.js';
import type { PositionCardReader, PositionCardStore } from '../position-card-ports.js';
import type { CardLeaders } from './card-leaders.js';
import type { ReadFigures } from './read-figures.js';

/** Who leads the person reviews the card: its figures are read now, and stay so. */
export class ReviewPositionCard {
  constructor(
    private readonly cards: PositionCardStore,
    private readonly reader: PositionCardReader,
    private readonly leaders: CardLeaders,
    private readonly figures: ReadFigures,
    private readonly recorder: Recorder,
  ) {}

  async run({ by, selves, ...target }: Target & Acting): Promise<Kept<PositionCard>> {
    const recording = this.recorder.recording(undefined);
    const found = await this.reader.card(target.id);
    const { leaders, today, zone } = await this.leaders.ofCard(found, recording.now);
    // Lines and period of a card never change: what is read of the card that was found is read of the one that is locked.
    const measured = found === undefined ? new Map() : await this.figures.run(found, today, zone);
    const read = { measured, readAt: recording.now };
    return this.cards.change(target, (card) =>
      reviewPositionCard(card, { ...recording, by, selves, leaders, today, ...read }),
    );
  }
}
