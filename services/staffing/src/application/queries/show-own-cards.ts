import type { PositionCard } from '../../domain/position-card/card.js';
import type { PositionCardReader } from '../position-card-ports.js';
import { frozenFigures, type ScoredCard, scoredCard } from './show-position-card.js';

/** What people see of their own cards: those that are approved, with every figure, and whether they may still answer. */
export type OwnCardView = PositionCard & ScoredCard & { readonly version: number; readonly mayAnswer: boolean };

export class ShowOwnCards {
  constructor(private readonly reader: PositionCardReader) {}

  async run(employeeId: string): Promise<readonly OwnCardView[]> {
    const cards = await this.reader.ownApproved(employeeId);
    return cards.map(({ card, version }) => ({
      ...card,
      ...scoredCard(card, frozenFigures(card)),
      version,
      mayAnswer: card.state === 'approved' && card.answer === undefined,
    }));
  }
}
