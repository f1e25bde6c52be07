import type { LeaveBalance, LeaveRule } from '../gen/answers.js';
import type { LeaveKind } from '../shifts/api.js';

export type { BalanceLine, LeaveBalance, LeaveQuote, LeaveRule } from '../gen/answers.js';

/** What the doors of leave take and answer: services/staffing/src/adapters/in/http/leave. */

export const MY_LEAVE = '/api/staffing/my-leave';
export const LEAVE_COSTS = '/api/staffing/leave-costs';
export const LEAVE_BALANCES = '/api/staffing/leave-balances';
export const LEAVE_GRANTS = '/api/staffing/leave-grants';
export const LEAVE_RULES = '/api/staffing/leave-rules';
export const balancePath = (employeeId: string): string => `${LEAVE_BALANCES}/${encodeURIComponent(employeeId)}`;
export const grantPath = (id: string): string => `${LEAVE_GRANTS}/${encodeURIComponent(id)}`;

/** Beginnings of addresses that are old news after days were granted or a rule was set. */
export const LEAVE_RENEWS: readonly string[] = [MY_LEAVE, '/api/staffing/leave-'];

export interface LeaveGrant {
  readonly id: string;
  readonly leaveKind: LeaveKind;
  readonly halves: number;
  readonly origin: 'carried' | 'extra';
  readonly reason: string;
  readonly grantedByName?: string;
  readonly granted: { readonly at: string };
  readonly state: 'granted' | 'withdrawn';
  readonly why?: string;
  readonly version: number;
  readonly mayWithdraw: boolean;
}

/** One person, every kind, with what was granted on top. */
export interface PersonsLeave {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly number: string;
  readonly name: string;
  readonly hiredOn: string;
  readonly workedSince: string;
  readonly year: string;
  readonly balances: readonly LeaveBalance[];
  readonly grants: readonly LeaveGrant[];
  readonly mayGrant: boolean;
}

export interface LeaveRulesAnswer {
  readonly rules: Readonly<Record<LeaveKind, LeaveRule>>;
  readonly version: number;
  readonly settable: boolean;
}
