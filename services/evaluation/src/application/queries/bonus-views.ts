import type { BonusStage } from '../../domain/bonus/bonus.js';

/** A bonus as it is listed. Money is decimal yuan. */
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
  /** What is not shared out. */
  readonly kept: string;
  /** How many people have a share. */
  readonly people: number;
  /** The caller heads the department. */
  readonly heads: boolean;
}

export interface BonusPersonView {
  readonly employeeId: string;
  readonly name: string;
  /** The last role in the department; absent for who belonged to it no more. */
  readonly role?: string;
  readonly isHead: boolean;
  readonly amount?: string;
}

interface ActView {
  readonly byName: string;
  readonly at: string;
}

export interface BonusView extends BonusItem {
  readonly reason: string;
  readonly granted: ActView;
  readonly headName?: string;
  /** Everybody who belonged to the department in the period, and whoever has a share. */
  readonly persons: readonly BonusPersonView[];
  readonly submitted?: ActView & { readonly keptReason?: string };
  readonly returned?: ActView & { readonly reason: string };
  readonly approved?: ActView;
  readonly reversed?: ActView & { readonly reason: string };
  readonly shown: readonly {
    readonly publicationId: string;
    readonly until: string;
    readonly takesBack: boolean;
    readonly told: boolean;
  }[];
  readonly mayShare: boolean;
  readonly mayDecide: boolean;
  readonly mayReverse: boolean;
  /** The head has a part in it, which only who granted it approves; and that is somebody else. */
  readonly needsGrantor: boolean;
  readonly version: number;
}

/** A department that may be granted a bonus. */
export interface BonusDepartmentView {
  readonly departmentId: string;
  readonly name: string;
  readonly headName?: string;
  /** Who belonged to it in the period. */
  readonly people: number;
}

/** A share of one's own. */
export interface OwnBonusView {
  readonly bonusId: string;
  readonly departmentName: string;
  readonly period: string;
  readonly amount: string;
  /** Approved, shown to everybody, told to payroll, or taken back. */
  readonly state: 'approved' | 'published' | 'told' | 'reversed';
  readonly publicationId?: string;
}
