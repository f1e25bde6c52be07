import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { DayKind, RosterDay, RosterEvent } from './roster-day.js';

export interface SetRosterDay extends Recording {
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  readonly propertyId?: string;
}

/**
 * A cell of the roster is set. The same kind again changes nothing. What was set later stands: a setting brought in
 * afterwards with an earlier instant is refused, for it would be read as overruled.
 */
export const setRosterDay = (cell: RosterDay | undefined, command: SetRosterDay): Decision<RosterEvent> => {
  const { employeeId, date, kind, propertyId, eventId, at } = command;
  if (cell?.kind === kind) return accept();
  if (cell !== undefined && cell.setAt > at) return refuse('staffing.roster-set-later', { date, kind: cell.kind });
  return (
    refuseFuture(command) ??
    accept({ type: 'RosterDaySet', eventId, at, employeeId, date, kind, ...(propertyId && { propertyId }) })
  );
};
