import type { Day, Instant } from '@goldkey/kernel';
import type { ShiftHours } from '../shift/shift.js';

/** What a person does on a day. Where nothing is set the Chinese public calendar decides (rulebook 0). */
export const dayKinds = ['work', 'rest', 'leave'] as const;
export type DayKind = (typeof dayKinds)[number];

/** The shift of a day, with the hours that its template had when the day was planned. */
export interface PlannedShift extends ShiftHours {
  readonly shiftId: string;
  readonly dutyPostId?: string;
  readonly craft?: string;
}

/** What a person is planned to do on a day; only work has a shift. */
export interface DayPlan {
  readonly kind: DayKind;
  readonly shift?: PlannedShift;
}

/** One cell of the roster: a person on a day. */
export interface RosterDay extends DayPlan {
  readonly employeeId: string;
  readonly date: Day;
  /** When this was set; of two settings the later stands. */
  readonly setAt: Instant;
  /** The property that keeps the person's file, absent for staff of the group. */
  readonly propertyId?: string;
}

/** `RosterDaySet` where the kind is another than before, `RosterShiftSet` where the kind stays and only the shift changes. */
export type RosterEvent = {
  readonly type: 'RosterDaySet' | 'RosterShiftSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly employeeId: string;
  readonly date: Day;
  readonly propertyId?: string;
} & DayPlan;

/** The cell after an event. */
export const evolveRosterDay = (_cell: RosterDay | undefined, event: RosterEvent): RosterDay => {
  const { employeeId, date, kind, shift, at, propertyId } = event;
  return { employeeId, date, kind, setAt: at, ...(shift && { shift }), ...(propertyId && { propertyId }) };
};

/** Whether two days mean the same: the kind, and of work the hours, the post and the craft. */
export const samePlan = (one: DayPlan, other: DayPlan): boolean =>
  one.kind === other.kind &&
  one.shift?.shiftId === other.shift?.shiftId &&
  one.shift?.start === other.shift?.start &&
  one.shift?.end === other.shift?.end &&
  one.shift?.breakMinutes === other.shift?.breakMinutes &&
  one.shift?.dutyPostId === other.shift?.dutyPostId &&
  one.shift?.craft === other.shift?.craft;
