import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type DayKind, type PlannedShift, type RosterDay, type RosterEvent, samePlan } from './roster-day.js';

export interface SetRosterDay extends Recording {
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  readonly shift?: PlannedShift;
  readonly propertyId?: string;
}

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
