/** What `/api/evaluation/bonuses` answers (application/queries/bonus-views.ts). Money is decimal yuan. */
export type BonusStage = 'draft' | 'submitted' | 'approved' | 'reversed';

export interface BonusItem {
  readonly bonusId: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly period: string;
  readonly stage: BonusStage;
  readonly amount: string;
  readonly shared: string;
  readonly kept: string;
  readonly people: number;
  readonly heads: boolean;
}

export interface BonusPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly role?: string;
  readonly isHead: boolean;
  readonly amount?: string;
}

interface Act {
  readonly byName: string;
  readonly at: string;
}

export interface Bonus extends BonusItem {
  readonly reason: string;
  readonly granted: Act;
  readonly headName?: string;
  readonly persons: readonly BonusPerson[];
  readonly submitted?: Act & { readonly keptReason?: string };
  readonly returned?: Act & { readonly reason: string };
  readonly approved?: Act;
  readonly reversed?: Act & { readonly reason: string };
  readonly shown: readonly {
    readonly publicationId: string;
    readonly until: string;
    readonly takesBack: boolean;
    readonly told: boolean;
  }[];
  readonly mayShare: boolean;
  readonly mayDecide: boolean;
  readonly mayReverse: boolean;
  readonly needsGrantor: boolean;
  readonly version: number;
}

export interface BonusDepartment {
  readonly departmentId: string;
  readonly name: string;
  readonly headName?: string;
  readonly people: number;
}

export interface OwnBonus {
  readonly bonusId: string;
  readonly departmentName: string;
  readonly period: string;
  readonly amount: string;
  readonly state: 'approved' | 'published' | 'told' | 'reversed';
  readonly publicationId?: string;
}

export const BONUSES = '/api/evaluation/bonuses';
export const DEPARTMENTS = '/api/evaluation/bonuses/departments';
export const OWN_BONUSES = '/api/evaluation/me/bonuses';
export const bonusPath = (bonusId: string): string => `${BONUSES}/${encodeURIComponent(bonusId)}`;
/** What a change of a bonus makes old news. */
export const RENEWS = [BONUSES, OWN_BONUSES];
