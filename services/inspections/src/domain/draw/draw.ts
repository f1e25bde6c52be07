import type { Instant, Month } from '@goldkey/kernel';
import type { DrawState } from './machine.js';

/** For what properties are drawn. */
export const DRAW_KINDS = ['day-check', 'night-check', 'joint-inspection'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

/** How much each reason adds to a property's weight. */
export interface WeightFactors {
  /** For every property alike. */
  readonly base: number;
  /** For each person who works there. */
  readonly perHead: number;
  /** For each month since the last check of the kind, two years at most. */
  readonly perMonth: number;
  /** For each finding of the quality centre and of third parties in the last twelve months. */
  readonly perFinding: number;
}
export const standardFactors: WeightFactors = { base: 10, perHead: 1, perMonth: 10, perFinding: 5 };
export const factorBounds = [0, 100] as const;

export const MOST_MONTHS = 24;

/** What a property's weight is reckoned from. */
export interface Grounds {
  readonly heads: number;
  /** Absent: never checked, which counts as the most months. */
  readonly monthsSince?: number;
  readonly findings: number;
}

/** A whole number from 1: nobody is left out for good. */
export const weightOf = (
  { heads, monthsSince = MOST_MONTHS, findings }: Grounds,
  { base, perHead, perMonth, perFinding }: WeightFactors,
): number =>
  Math.max(1, base + perHead * heads + perMonth * Math.min(monthsSince, MOST_MONTHS) + perFinding * findings);

/** A property in the pot; its number is its place there, from 1. */
export interface Candidate extends Grounds {
  readonly number: number;
  readonly propertyId: string;
  readonly name: string;
  readonly weight: number;
}

/** Properties are drawn for checks: first what will decide is sealed, then somebody else says the word that nobody could know. */
export interface Draw {
  readonly id: string;
  readonly kind: DrawKind;
  readonly month: Month;
  readonly state: DrawState;
  readonly factors: WeightFactors;
  readonly candidates: readonly Candidate[];
  readonly count: number;
  readonly commitment: string;
  readonly committedAt: Instant;
  /** Account, and the name that people know. */
  readonly committedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly committedAs?: readonly string[];
  readonly committedByName: string;
  /** From when those who are checked may see what was drawn. */
  readonly opensAt: Instant;
  /** Nobody's to see before the draw. */
  readonly seed: string;
  readonly word?: string;
  readonly drawnAt?: Instant;
  readonly witness?: string;
  readonly witnessName?: string;
  readonly drawn: readonly number[];
}

export type DrawEvent = {
  readonly type: 'DrawCommitted' | 'DrawOpened';
  readonly eventId: string;
  readonly at: Instant;
  readonly draw: Draw;
};

/** The draw after an event. */
export const evolveDraw = (_draw: Draw | undefined, event: DrawEvent): Draw => event.draw;
