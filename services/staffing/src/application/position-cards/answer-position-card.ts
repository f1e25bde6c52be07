import type { Recorder } from '@goldkey/kernel';
import type { PositionCard } from '../../domain/position-card/card.js';
import { answerPositionCard } from '../../domain/position-card/decide.js';
import type { Kept, Target } from '../ports.js';
import type { PositionCardStore } from '../position-card-ports.js';

/** The person says what they have to say to their approved card, once. */
export class AnswerPositionCard {
  constructor(
    private readonly cards: PositionCardStore,
    private readonly recorder: Recorder,
  ) {}

  run({ by, text, ...target }: Target & { readonly by: string; readonly text: string }): Promise<Kept<PositionCard>> {
    return this.cards.change(target, (card) =>
      answerPositionCard(card, { ...this.recorder.recording(undefined), by, text }),
    );
  }
}
