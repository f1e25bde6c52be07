import {
  type Acting,
  type Day,
  daysOf,
  type Instant,
  instant,
  type Period,
  ratioToDecimal,
  ratioToText,
} from '@goldkey/kernel';
import { sourceOf } from '../../domain/position/measure.js';
import type { CardLine, Figure, PositionCard } from '../../domain/position-card/card.js';
import { refuseSecondStep, refuseStranger } from '../../domain/position-card/rules.js';
import { figuresOf, scoreOf } from '../../domain/position-card/score.js';
import type { CardLeaders } from '../position-cards/card-leaders.js';
import type { ReadFigures } from '../position-cards/read-figures.js';

/** A number exactly, and as people read it. */
export interface ToldNumber {
  readonly exact: string;
  readonly told: string;
}

/** A line with its value and working; weight (as scaled up) and score are absent where it left the card. */
export type ScoredLine = CardLine &
  Figure & {
    /** Whose records it is read from; absent where the superior says it. */
    readonly source?: ReturnType<typeof sourceOf>;
    readonly scaledWeight?: ToldNumber;
    readonly score?: ToldNumber;
  };

export interface ScoredCard {
  readonly scored: readonly ScoredLine[];
  /** The days that it is about. */
  readonly days: { readonly first: Day; readonly last: Day };
  /** Absent where no line has a value, or one is not known now. */
  readonly score?: ToldNumber;
}

const told = (value: Parameters<typeof ratioToText>[0]): ToldNumber => ({
  exact: ratioToText(value),
  told: ratioToDecimal(value, 2),
});

/** The card's lines with what they score by these figures. */
export const scoredCard = (
  { lines, period }: { readonly lines: readonly CardLine[]; readonly period: Period },
  figures: readonly Figure[],
): ScoredCard => {
  const { score, shares } = scoreOf(lines, figures);
  return {
    scored: lines.map((line, index) => {
      const share = shares[index];
      const parts = share && { scaledWeight: told(share.weight), score: told(share.score) };
      const source = sourceOf(line.measure);
      return { ...line, ...figures[index], ...(source && { source }), ...parts };
    }),
    days: daysOf(period),
    ...(score && { score: told(score) }),
  };
};

/** The figures that were frozen by the review; of a draft: none yet. */
export const frozenFigures = (card: PositionCard): readonly Figure[] => ('figures' in card && card.figures) || [];

/** What the one who acts may do with a card next. */
export interface MayOnCard {
  readonly mayState: boolean;
  readonly mayReview: boolean;
  readonly mayApprove: boolean;
  readonly mayWithdraw: boolean;
}

/** A card with its figures: as they are now while it is a draft, as they were read once it is reviewed. */
export class ShowPositionCard {
  constructor(
    private readonly leaders: CardLeaders,
    private readonly figures: ReadFigures,
    private readonly clock: { now(): Instant } = { now: () => instant(Date.now()) },
  ) {}

  async run(card: PositionCard, acting: Acting | undefined): Promise<ScoredCard & MayOnCard> {
    const { leaders, today, zone } = await this.leaders.ofCard(card, this.clock.now());
    const isDraft = card.state === 'drafted';
    const figures = isDraft
      ? figuresOf(card.lines, await this.figures.run(card, today, zone), card.stated)
      : frozenFigures(card);
    const leads = acting !== undefined && refuseStranger(card, acting, leaders) === undefined;
    return {
      ...scoredCard(card, figures),
      mayState: isDraft && leads,
      mayReview: isDraft && leads,
      mayApprove: leads && card.state === 'reviewed' && refuseSecondStep(card, acting, leaders) === undefined,
      mayWithdraw: leads && card.state !== 'withdrawn',
    };
  }
}
