import type { Day, Decision, Outcome, Period } from '@goldkey/kernel';
import type { BonusEvent, DepartmentBonus } from '../domain/bonus/bonus.js';
import type { HeadAuthority } from '../domain/bonus/decide.js';
import type { PropertyStaff } from '../domain/bonus/department.js';

/** What publications and payroll were told of a bonus. */
export interface BonusShown {
  readonly publicationId: string;
  /** The last day of the publication. */
  readonly until: Day;
  /** Its shares are shown with the opposite sign. */
  readonly takesBack: boolean;
  /** Payroll was told. */
  readonly told: boolean;
}

export interface BonusRecord {
  readonly state: DepartmentBonus;
  readonly version: number;
}

/** A bonus with where it was shown, the first publication first. */
export interface FoundBonus extends BonusRecord {
  readonly shown: readonly BonusShown[];
}

/** Which bonuses are asked for. */
export interface BonusQuestion {
  /** Of this period; without it of all. */
  readonly period?: Period;
  /** Of these properties; none: of all in the caller's scope. */
  readonly propertyIds?: readonly string[];
  /** In which the person has a share that was approved, be it reversed since. */
  readonly employeeId?: string;
}

/** Bonuses of departments within the caller's scope. */
export interface BonusStore {
  /** The latest period first. */
  list(question: BonusQuestion): Promise<readonly FoundBonus[]>;
  find(bonusId: string): Promise<FoundBonus | undefined>;
  /** One at a time for a department. */
  add(
    departmentId: string,
    decide: (ofDepartment: readonly DepartmentBonus[]) => Decision<BonusEvent>,
  ): Promise<Outcome<BonusRecord>>;
  /** `expectedVersion`: refused where somebody else was quicker. */
  change(
    bonus: { readonly bonusId: string; readonly expectedVersion?: number },
    decide: (bonus: DepartmentBonus) => Decision<BonusEvent>,
  ): Promise<Outcome<BonusRecord>>;
}

/** A property with its units and who held which post in them. */
export interface StaffedProperty extends PropertyStaff {
  readonly propertyId: string;
  readonly name: string;
  readonly zone: string;
}

/** Where people work. */
export interface StaffReader {
  /** `undefined`: there is no such property in the caller's scope. */
  of(propertyId: string): Promise<StaffedProperty | undefined>;
}

/** What positions let people do. */
export interface AuthorityReader {
  /** Of the caller at the property today. Throws Fault where staffing is away. */
  ofCaller(propertyId: string): Promise<HeadAuthority>;
}
