import type { Acting, Recorder } from '@goldkey/kernel';
import type { PositionCard } from '../../domain/position-card/card.js';
import { approvePositionCard } from '../../domain/position-card/decide.js';
import type { Kept, Target } from '../ports.js';
import type { PositionCardReader, PositionCardStore } from '../position-card-ports.js';
import type { CardLeaders } from './card-leaders.js';

/** Another one above than who reviewed it approves the card; the person sees it from then on. */
export class ApprovePositionCard {
  constructor(
    private readonly cards: PositionCardStore,
    private readonly reader: PositionCardReader,
    private readonly leaders: CardLeaders,
    private readonly recorder: Recorder,
  ) {}

  async run({ by, selves, ...target }: Target & Acting): Promise<Kept<PositionCard>> {
    const recording = this.recorder.recording(undefined);
    const { leaders } = await this.leaders.ofCard(await this.reader.card(target.id), recording.now);
    return this.cards.change(target, (card) => approvePositionCard(card, { ...recording, by, selves, leaders }));
  }
}
