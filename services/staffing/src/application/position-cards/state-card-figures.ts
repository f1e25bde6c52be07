import type { Acting, Recorder } from '@goldkey/kernel';
import type { PositionCard, StatedFigure } from '../../domain/position-card/card.js';
import { stateFigures } from '../../domain/position-card/decide.js';
import type { Kept, Target } from '../ports.js';
import type { PositionCardReader, PositionCardStore } from '../position-card-ports.js';
import type { CardLeaders } from './card-leaders.js';

export interface StateCardFiguresCommand extends Target, Acting {
  readonly stated: readonly StatedFigure[];
}

/** The superior says what no record tells, with what it rests on. */
export class StateCardFigures {
  constructor(
    private readonly cards: PositionCardStore,
    private readonly reader: PositionCardReader,
    private readonly leaders: CardLeaders,
    private readonly recorder: Recorder,
  ) {}

  async run({ stated, by, selves, ...target }: StateCardFiguresCommand): Promise<Kept<PositionCard>> {
    const recording = this.recorder.recording(undefined);
    const { leaders } = await this.leaders.ofCard(await this.reader.card(target.id), recording.now);
    return this.cards.change(target, (card) => stateFigures(card, { ...recording, by, selves, leaders, stated }));
  }
}
