/** What the doors of the roster and the clock take and answer: services/staffing/src/adapters/in/http. */

import type { ClockDirection, DayHalf, DayPlan, MyDay, Shift, ShiftColour } from '../gen/answers.js';

export type {
  AttendanceLine,
  ClockDirection,
  Colleague,
  Conflict,
  DayAttendance,
  DayHalf,
  DayKind,
  DayPlan,
  DutyPost,
  MyDay,
  Publication,
  RosterChange,
  RosterLeave,
  RosterRule,
  Shift,
} from '../gen/answers.js';

export const SHIFTS = '/api/staffing/shifts';
export const DUTY_POSTS = '/api/staffing/duty-posts';
export const REQUESTS = '/api/staffing/roster-requests';
export const MY_SHIFTS = '/api/staffing/my-shifts';
export const MY_CLOCKINGS = '/api/staffing/my-clockings';
export const LEAVE = '/api/staffing/leave-requests';
export const SWAPS = '/api/staffing/swap-requests';
export const CORRECTIONS = '/api/staffing/clock-corrections';
export const ROSTER_LIMITS = '/api/staffing/roster/limits';
export const ROSTER_MONTHS = '/api/staffing/roster/months';
export const ATTENDANCE = '/api/staffing/attendance/months';
export const requestPath = (id: string): string => `${REQUESTS}/${encodeURIComponent(id)}`;
export const shiftPath = (id: string): string => `${SHIFTS}/${encodeURIComponent(id)}`;
export const dutyPostPath = (id: string): string => `${DUTY_POSTS}/${encodeURIComponent(id)}`;
export const colleaguesPath = (date: string): string => `${MY_SHIFTS}/colleagues/${date}`;

/** Beginnings of addresses that are old news after anything about the roster or the clock. */
export const ROSTER_RENEWS: readonly string[] = [
  ROSTER_MONTHS,
  ROSTER_LIMITS,
  SHIFTS,
  DUTY_POSTS,
  REQUESTS,
  MY_SHIFTS,
  '/api/staffing/attendance',
  '/api/staffing/my-leave',
  '/api/staffing/leave-',
];

export const shiftColours: readonly ShiftColour[] = ['blue', 'green', 'amber', 'violet', 'grey'];

/** The limits of rest and hours of the group. */
export interface RosterLimits {
  readonly restMinutes: number;
  readonly restDays: number;
  readonly weekMinutes: number;
  readonly version: number;
  /** Whether the caller may set them. */
  readonly settable: boolean;
}

export const leaveKinds = [
  'annual',
  'personal',
  'sick',
  'compensatory',
  'marriage',
  'maternity',
  'paternity',
  'bereavement',
  'injury',
] as const;
export type LeaveKind = (typeof leaveKinds)[number];

export type Wish =
  | {
      readonly kind: 'leave';
      readonly leaveKind: LeaveKind;
      readonly from: string;
      readonly fromHalf: DayHalf;
      readonly until: string;
      readonly untilHalf: DayHalf;
      /** Days in it on which the person is not due anyway. */
      readonly free?: readonly string[];
    }
  | {
      readonly kind: 'swap';
      readonly withId: string;
      readonly dates: readonly string[];
      readonly held: readonly (DayPlan & { readonly employeeId: string; readonly date: string })[];
    }
  | { readonly kind: 'correction'; readonly direction: ClockDirection; readonly clockedAt: string };

export type RequestState = 'asked' | 'accepted' | 'approved' | 'refused' | 'withdrawn';

export interface RequestLine {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly withName?: string | null;
  readonly timeZone?: string | null;
  readonly askedAt: string;
  readonly reason: string;
  readonly wish: Wish;
  readonly state: RequestState;
  readonly why?: string;
  readonly approvedAt?: string;
  /** As one who decides. */
  readonly mayApprove: boolean;
  readonly mayRefuse: boolean;
  /** As the other one of a swap. */
  readonly mayAccept: boolean;
  readonly mayDecline: boolean;
  readonly mayWithdraw: boolean;
  readonly version: number;
}

export interface MyShifts {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly timeZone: string;
  readonly month: string;
  readonly today: string;
  readonly days: readonly MyDay[];
  readonly shifts: readonly Pick<Shift, 'id' | 'name' | 'sign' | 'colour'>[];
  readonly current: MyDay;
  readonly next: ClockDirection;
  readonly opensAt?: string;
  readonly strays: readonly { readonly at: string }[];
  readonly requests: readonly RequestLine[];
}
