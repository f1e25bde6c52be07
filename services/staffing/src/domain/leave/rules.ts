import { accept, type Decision, type Recording } from '@goldkey/kernel';
import { type LeaveKind, leaveKinds } from '../roster-request/leave.js';

export const leaveDays = ['working', 'calendar'] as const;

/** How leave of a kind is counted; always in halves of days. */
export interface LeaveRule {
  /** Against what the person is entitled to; not: as much as is approved. */
  readonly counted: boolean;
  /** `working`: days on which the person is not due cost nothing. */
  readonly days: (typeof leaveDays)[number];
}

export type LeaveRules = Readonly<Record<LeaveKind, LeaveRule>>;

/**
 * What holds until the group sets its own. Annual leave alone has an entitlement by law, and takes no weekends and public
 * holidays (Regulations on Paid Annual Leave of Employees, article 3); maternity leave takes them (Special Rules on the Labour
 * Protection of Female Employees, article 7), and so does the time in which somebody is ill, injured or has just married.
 */
export const standardLeaveRules: LeaveRules = {
  annual: { counted: true, days: 'working' },
  personal: { counted: false, days: 'working' },
  sick: { counted: false, days: 'calendar' },
  compensatory: { counted: false, days: 'working' },
  marriage: { counted: false, days: 'calendar' },
  maternity: { counted: false, days: 'calendar' },
  paternity: { counted: false, days: 'calendar' },
  bereavement: { counted: false, days: 'working' },
  injury: { counted: false, days: 'calendar' },
};

export interface LeaveRulesSet extends Pick<Recording, 'eventId' | 'at'> {
  readonly type: 'LeaveRulesSet';
  readonly rules: LeaveRules;
}

const same = (one: LeaveRule, other: LeaveRule): boolean => one.counted === other.counted && one.days === other.days;

/** The group's rules of leave are set; the same ones again are nothing new. `standing` is absent where it has none of its own yet. */
export const setLeaveRules = (
  standing: LeaveRules | undefined,
  { eventId, at, rules }: Recording & { readonly rules: LeaveRules },
): Decision<LeaveRulesSet> =>
  standing !== undefined && leaveKinds.every((kind) => same(standing[kind], rules[kind]))
    ? accept()
    : accept({ type: 'LeaveRulesSet', eventId, at, rules });

/** The rules after an event. */
export const evolveLeaveRules = (_standing: LeaveRules | undefined, { rules }: LeaveRulesSet): LeaveRules => rules;
