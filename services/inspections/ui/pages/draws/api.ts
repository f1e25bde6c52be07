/** A draw as the doors answer it: services/inspections/src/adapters/in/http/quality/draws.controller.ts. */
export const DRAW_KINDS = ['day-check', 'night-check', 'joint-inspection'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

export interface Lot {
  readonly number: number;
  readonly weight: number;
  /** Of the person's own properties alone. */
  readonly propertyId?: string;
  readonly name?: string;
  readonly heads?: number;
  readonly monthsSince?: number;
  readonly findings?: number;
}

export interface Factors {
  readonly base: number;
  readonly perHead: number;
  readonly perMonth: number;
  readonly perFinding: number;
}

export interface Draw {
  readonly id: string;
  readonly kind: DrawKind;
  readonly month: string;
  readonly state: 'committed' | 'drawn';
  readonly factors: Factors;
  readonly candidates: readonly Lot[];
  readonly count: number;
  readonly commitment: string;
  readonly committedAt: string;
  readonly committedByName: string;
  readonly opensAt: string;
  readonly drawnAt?: string;
  readonly witnessName?: string;
  readonly isOpen: boolean;
  readonly seed?: string;
  readonly word?: string;
  readonly drawn?: readonly number[];
  readonly version: number;
}
