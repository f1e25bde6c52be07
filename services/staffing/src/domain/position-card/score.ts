import { type Ratio, ratio, type ScoredShare, scoreCard } from '@goldkey/kernel';
import type { CardLine, Figure, StatedFigure } from './card.js';

/** What a card comes to: the whole, and of each line its weight as scaled up and its score, or nothing where it left the card. */
export interface CardScore {
  /** Absent where no line has a value. */
  readonly score?: Ratio;
  readonly shares: readonly (ScoredShare | undefined)[];
}

/** The score of a card's lines by their figures, exact. */
export const scoreOf = (lines: readonly CardLine[], figures: readonly Figure[]): CardScore => {
  // While one of them is not known, nobody knows what the card comes to.
  if (figures.some(({ unknown }) => unknown !== undefined)) return { shares: lines.map(() => undefined) };
  const card = scoreCard(
    lines.map(({ weight, floor, target }, index) => {
      const value = figures[index]?.value;
      return {
        weight: ratio(String(weight)),
        floor: ratio(floor),
        target: ratio(target),
        value: value === undefined ? undefined : ratio(value),
      };
    }),
  );
  return card ?? { shares: lines.map(() => undefined) };
};

/** The figures of a card's lines: what was measured, and what was said. */
export const figuresOf = (
  lines: readonly CardLine[],
  measured: ReadonlyMap<string, Figure>,
  stated: readonly StatedFigure[],
): readonly Figure[] =>
  lines.map(({ measure }, index): Figure => {
    if (measure !== 'stated') return measured.get(measure) ?? {};
    const said = stated.find(({ line }) => line === index + 1);
    if (said === undefined) return {};
    return { ...(said.value !== undefined && { value: said.value }), evidence: said.evidence };
  });
