/** What staffing answers of house rules and who reads them: services/staffing/src/adapters/in/http/house-rules. */

export const MY_HOUSE_RULES = '/api/staffing/my-house-rules';
export const HOUSE_RULES = '/api/staffing/house-rules';

/** A rule that concerns whoever asks. */
export interface MyHouseRule {
  /** Of the reading. */
  readonly id: string;
  readonly ruleId: string;
  readonly title: string;
  readonly kind: 'rule' | 'procedure' | 'work-standard';
  readonly edition: string;
  readonly text: string;
  readonly inForceFrom?: string;
  readonly readBy?: string;
  readonly readAt?: string;
}

export interface RuleReader {
  readonly employeeId: string;
  readonly name: string;
  readonly readBy?: string;
  readonly readAt?: string;
}

export interface RuleReaders {
  readonly counted?: number;
  readonly read: readonly RuleReader[];
  readonly unread: readonly RuleReader[];
}

/** How one's reading of a rule stands. */
export const readingOf = ({ readAt, readBy }: MyHouseRule, today: string): 'read' | 'overdue' | 'unread' => {
  if (readAt !== undefined) return 'read';
  return readBy !== undefined && readBy < today ? 'overdue' : 'unread';
};
