import type { Acting, Recorder } from '@goldkey/kernel';
import type { PositionCard } from '../../domain/position-card/card.js';
import { withdrawPositionCard } from '../../domain/position-card/decide.js';
import type { Kept, Target } from '../ports.js';
import type { PositionCardReader, PositionCardStore } from '../position-card-ports.js';
import type { CardLeaders } from './card-leaders.js';

/** A card was made by mistake: it is taken back with a reason, and another one may be drafted. */
export class WithdrawPositionCard {
  constructor(
    private readonly cards: PositionCardStore,
    private readonly reader: PositionCardReader,
    private readonly leaders: CardLeaders,
    private readonly recorder: Recorder,
  ) {}

  async run({ by, selves, why, ...target }: Target & Acting & { readonly why: string }): Promise<Kept<PositionCard>> {
    const recording = this.recorder.recording(undefined);
    const { leaders } = await this.leaders.ofCard(await this.reader.card(target.id), recording.now);
    return this.cards.change(target, (card) => withdrawPositionCard(card, { ...recording, by, selves, leaders, why }));
  }
}
