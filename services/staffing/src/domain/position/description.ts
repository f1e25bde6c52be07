import { type Decision, fen, refuse } from '@goldkey/kernel';
import { type AuthorityItem, isOfKind, MOST_DESCRIBED_FEN } from './authority.js';
import { type IndicatorMeasure, refuseMeasures } from './measure.js';

/** What of a position's holders there should be: that many in its own unit, or at every property below its unit. */
export const headCountPer = ['unit', 'property'] as const;
export type HeadCountPer = (typeof headCountPer)[number];

export interface Duty {
  readonly duty: string;
  readonly tasks: readonly string[];
}

/** What is judged of a position; an older one names no measure, which is as `stated` without a range. */
export interface Indicator extends IndicatorMeasure {
  readonly indicator: string;
  /** Whole percent. */
  readonly weight: number;
}

/** A position as its form describes it (document 002). Texts may be empty where the form leaves a line blank. */
export interface PositionDescription {
  readonly name: string;
  readonly grade: string;
  readonly superior: string;
  readonly subordinates: readonly string[];
  /** How many there should be. */
  readonly headCount: number;
  readonly headCountPer: HeadCountPer;
  /** Its holder is hard to replace: successors are named. */
  readonly keyPosition: boolean;
  readonly summary: string;
  readonly duties: readonly Duty[];
  readonly authority: readonly AuthorityItem[];
  readonly indicators: readonly Indicator[];
  readonly relations: { readonly inside: string; readonly outside: string };
  readonly conditions: {
    readonly hours: string;
    readonly place: string;
    readonly surroundings: string;
    readonly hazard: string;
  };
  readonly qualifications: {
    readonly education: string;
    readonly experience: string;
    readonly certificates: string;
    readonly knowledge: string;
    readonly skills: readonly string[];
    readonly qualities: readonly string[];
    readonly health: string;
  };
  readonly career: { readonly promotion: string; readonly rotation: string; readonly substitution: string };
  readonly training: { readonly before: string; readonly after: string };
}

const WHOLE = 100;

/** The sum of the indicators' weights, in percent. */
export const weightOf = ({ indicators }: Pick<PositionDescription, 'indicators'>): number =>
  indicators.reduce((sum, { weight }) => sum + weight, 0);

/** The weights make a whole; a position that is judged by no indicator has none. */
export const refuseWeights = (description: PositionDescription): Decision<never> | undefined => {
  const weight = weightOf(description);
  if (description.indicators.length === 0 || weight === WHOLE) return undefined;
  return refuse('staffing.position-weights-invalid', { weight });
};

/**
 * What holds of a description from its first draft on: a limit stands on expenses only, what an item lets somebody do
 * by the platform is of the item's own kind, and what is measured has a range.
 */
export const refuseDescription = (description: PositionDescription): Decision<never> | undefined => {
  for (const [index, item] of description.authority.entries()) {
    const { kind, matter, limit } = item;
    if (matter !== undefined && !isOfKind(matter, kind))
      return refuse('staffing.position-matter-invalid', { item: index + 1 });
    if (limit === undefined) continue;
    if (kind !== 'expense') return refuse('staffing.position-limit-invalid', { item: index + 1 });
    if (fen(limit) > MOST_DESCRIBED_FEN) return refuse('staffing.position-limit-invalid', { item: index + 1 });
  }
  return refuseMeasures(description.indicators);
};
