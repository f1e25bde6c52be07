import type { Day, Decision, Instant } from '@goldkey/kernel';
import type { HouseRuleReading, HouseRuleReadingEvent } from '../domain/house-rule-reading/reading.js';
import type { Kept } from './ports.js';

/** A house rule as those see it who read it, or ask who has. */
export interface HouseRule {
  readonly ruleId: string;
  readonly propertyId: string;
  readonly title: string;
  readonly kind: 'rule' | 'procedure' | 'work-standard';
  readonly edition: string;
  readonly text: string;
  readonly state: string;
  /** The department whose people it concerns; absent: everybody of the property. */
  readonly departmentId?: string;
  readonly inForceFrom?: Day;
  readonly readBy?: Day;
  /** How many had read it, as it was counted before each said so. */
  readonly readers?: number;
  readonly zone: string;
}

/** Somebody whom a rule concerns, or who has read it. */
export interface RuleReader {
  readonly employeeId: string;
  readonly name: string;
  readonly readBy?: Day;
  readonly readAt?: Instant;
}

/** Rules within the caller's scope. */
export interface HouseRules {
  find(ruleId: string): Promise<HouseRule | undefined>;
  /** Those in force that concern a person by the posts of the day, whatever is read of them. */
  concerning(employeeId: string, on: Day): Promise<readonly HouseRule[]>;
  /** Whom the rule concerns by the posts of the day. */
  concerned(rule: Pick<HouseRule, 'propertyId' | 'departmentId'>, on: Day): Promise<readonly string[]>;
  /** Names of employees. */
  names(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Where readings are kept; what holds of every store is written in `ports.ts`. */
export interface HouseRuleReadingStore {
  ofRule(ruleId: string): Promise<readonly HouseRuleReading[]>;
  ofPerson(employeeId: string): Promise<readonly HouseRuleReading[]>;
  /** Two who say at once that it is read are decided one after the other. */
  take(
    id: string,
    decide: (known: HouseRuleReading | undefined) => Decision<HouseRuleReadingEvent>,
  ): Promise<Kept<HouseRuleReading>>;
  /** All readings of a rule with those of whom it concerns, each decided for itself. */
  takeAll(
    ruleId: string,
    ids: readonly string[],
    decide: (known: HouseRuleReading | undefined, id: string) => Decision<HouseRuleReadingEvent>,
  ): Promise<void>;
}
