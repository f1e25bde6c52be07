import {
  accept,
  type Day,
  type Decision,
  isSelf,
  isWorkingDay,
  type Recording,
  refuse,
  type Selves,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type DayKind, type PlannedShift, type RosterDay, type RosterEvent, samePlan } from './roster-day.js';

export interface SetRosterDay extends Recording {
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  readonly shift?: PlannedShift;
  readonly propertyId?: string;
}

/** Who sets a day, and the day that it is at the property. */
interface Setting extends Pick<SetRosterDay, 'employeeId' | 'date' | 'kind' | 'shift'>, Pick<Selves, 'selves'> {
  readonly today: Day;
}

/**
 * Up to today nobody changes the own roster: a day of rest or leave would take away what was missed on it (rulebook M-01, M-10,
 * M-12, M-36). Leave of the days ahead is asked for, and another person approves it. What is sent as it is, set or by the public
 * calendar, changes nothing.
 */
export const refuseConcerned = (cell: RosterDay | undefined, command: Setting): Decision<never> | undefined => {
  const { employeeId, date, kind, today } = command;
  if (!isSelf(employeeId, command)) return undefined;
  if (samePlan(cell ?? { kind: isWorkingDay(date) ? 'work' : 'rest' }, command)) return undefined;
  if (date <= today) return refuse('staffing.roster-by-concerned.forbidden', { date });
  return kind === 'leave' ? refuse('staffing.own-leave-unasked.forbidden', { date }) : undefined;
};

/**
 * A cell of the roster is set. The same again changes nothing; a shift makes it work. What was set later stands: a
 * setting brought in afterwards with an earlier instant is refused, for it would be read as overruled.
 */
export const setRosterDay = (cell: RosterDay | undefined, command: SetRosterDay): Decision<RosterEvent> => {
  const { employeeId, date, kind, shift, propertyId, eventId, at } = command;
  if (shift !== undefined && kind !== 'work') return refuse('staffing.shift-without-work-invalid', { kind });
  if (cell !== undefined && samePlan(cell, command)) return accept();
  if (cell !== undefined && cell.setAt > at) return refuse('staffing.roster-set-later', { date, kind: cell.kind });
  const set = { eventId, at, employeeId, date, kind, ...(shift && { shift }), ...(propertyId && { propertyId }) };
  const type = cell?.kind === kind ? ('RosterShiftSet' as const) : ('RosterDaySet' as const);
  return refuseFuture(command) ?? accept({ type, ...set });
};
