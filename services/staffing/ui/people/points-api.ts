/** What staffing answers of staff points. */

import type { PersonTotal } from '../gen/answers.js';

export type { PersonsPoints, PersonTotal, PointsMonth, PointsPerson } from '../gen/answers.js';

export interface RuleLine {
  readonly id: string;
  readonly propertyId?: string | null;
  readonly name: string;
  readonly direction: 'earns' | 'costs';
  readonly least: number;
  readonly most: number;
  readonly mostInMonth?: number;
  readonly state: 'in-force' | 'retired';
  readonly version: number;
}

export interface EntryLine {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly employeeName?: string;
  readonly ruleName: string;
  readonly on: string;
  readonly points: number;
  readonly reason: string;
  /** The entry that this one takes back. */
  readonly counters?: string;
  /** The entry that takes this one back. */
  readonly counteredBy?: string | null;
  readonly mayCounter?: boolean;
}

export interface Objection {
  readonly id: string;
  readonly employeeId: string;
  readonly text: string;
  readonly raisedAt: string;
  readonly mayAnswer: boolean;
  readonly answer?: { readonly text: string; readonly isUpheld: boolean; readonly at: string };
}

export interface PublicationLine {
  readonly id: string;
  readonly propertyId: string;
  readonly quarter: string;
  readonly from: string;
  readonly until: string;
  readonly totals: readonly PersonTotal[];
  readonly objections: readonly Objection[];
  readonly state: 'standing' | 'withdrawn';
  readonly why?: string;
  readonly version: number;
}

/** `+3`, `−2`, `0`: the sign is said, with a minus that is as wide as the plus. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');

/** The quarter of a month: `2026-03` → `2026-Q1`. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** The quarter before the one that a month lies in. */
export const quarterBefore = (month: string): string => {
  const [year, place] = [Number(month.slice(0, 4)), Math.ceil(Number(month.slice(5, 7)) / 3)];
  return place === 1 ? `${year - 1}-Q4` : `${year}-Q${place - 1}`;
};
