import type { Instant } from '@goldkey/kernel';
import type { Candidate, Draw } from '../../domain/draw/draw.js';

/** A lot of the pot: number and weight are everybody's, the rest only where the property is the caller's. */
export type ShownLot = Pick<Candidate, 'number' | 'weight'> & Partial<Candidate>;

export interface ShownDraw extends Omit<Draw, 'seed' | 'word' | 'drawn' | 'candidates' | 'committedBy' | 'witness'> {
  readonly candidates: readonly ShownLot[];
  /** Whether the caller may seal and open draws and sees what is not open yet. */
  readonly isOpen: boolean;
  readonly seed?: string;
  readonly word?: string;
  readonly drawn?: readonly number[];
}

interface Viewer {
  readonly isOfQuality: boolean;
  readonly sees: (propertyId: string) => boolean;
  readonly now: Instant;
}

/**
 * A draw as the caller may see it. Everybody who has a property in the pot sees the weights and the commitment, and once it is
 * open what is needed to repeat it; other people's properties have no name in it.
 */
export const drawSeenBy = (draw: Draw, { isOfQuality, sees, now }: Viewer): ShownDraw => {
  const { seed, word, drawn, candidates, committedBy: _by, witness: _witness, ...rest } = draw;
  const isOpen = draw.state === 'drawn' && (isOfQuality || draw.opensAt <= now);
  return {
    ...rest,
    candidates: candidates.map((candidate) =>
      sees(candidate.propertyId) ? candidate : { number: candidate.number, weight: candidate.weight },
    ),
    isOpen,
    ...(isOpen && { seed, drawn, ...(word !== undefined && { word }) }),
  };
};
