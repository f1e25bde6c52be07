import { type Day, dayOf, GROUP_ZONE, type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { refuseConcerned, setRosterDay } from '../../domain/roster/decide.js';
import type { DayKind, PlannedShift, RosterDay } from '../../domain/roster/roster-day.js';
import type { Shift } from '../../domain/shift/shift.js';
import type { EmployeeStore, Kept, PropertyDirectory, Reach, RosterStore } from '../ports.js';
import { refuseGroupWide, refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';
import type { ShiftStore } from '../roster-ports.js';

export interface SetRosterDayCommand {
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  /** The template; its hours are written to the day. */
  readonly shiftId?: string;
  readonly expectedVersion?: number;
  /** Every id of who acts. */
  readonly selves: readonly string[];
  readonly at?: Instant;
}

const plannedBy = ({ id, start, end, breakMinutes, dutyPostId, craft }: Shift): PlannedShift => ({
  shiftId: id,
  start,
  end,
  breakMinutes,
  ...(dutyPostId && { dutyPostId }),
  ...(craft && { craft }),
});

/** A template of another property, or one that is retired, plans nothing. */
const isUsable = (shift: Shift | undefined, propertyId: string | undefined): shift is Shift =>
  shift !== undefined && shift.state === 'in-use' && shift.propertyId === propertyId;

/** Days of the roster are set: work, with a shift or without, rest or leave. */
export class SetRosterDays {
  constructor(
    private readonly roster: RosterStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly shifts: ShiftStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly SetRosterDayCommand[]): Promise<readonly Kept<RosterDay>[]> {
    const employees = await this.employees.find(commands.map(({ employeeId }) => employeeId));
    const homes = await this.properties.find(
      [...employees.values()].flatMap(({ homePropertyId }) => homePropertyId ?? []),
    );
    const shifts = await this.shifts.find(commands.flatMap(({ shiftId }) => shiftId ?? []));
    return this.roster.set(
      commands.map((command) => ({
        ...command,
        decide: (cell) => {
          const propertyId = employees.get(command.employeeId)?.homePropertyId;
          const { shiftId, selves, ...asked } = command;
          const shift = shiftId === undefined ? undefined : shifts.get(shiftId);
          const recording = this.recorder.recording(command.at);
          const today = dayOf(recording.now, homes.get(propertyId ?? '')?.zone ?? GROUP_ZONE);
          const day = { ...asked, ...recording, ...(shift && { shift: plannedBy(shift) }) };
          return (
            refuseUnknownEmployee(employees, command.employeeId) ??
            refuseGroupWide(this.reach, propertyId) ??
            // Who works here while the file is kept elsewhere has the roster there.
            (propertyId === undefined ? undefined : refuseUnknownProperty(homes, propertyId)) ??
            (shiftId === undefined || isUsable(shift, propertyId)
              ? undefined
              : refuse('staffing.shift-not-found', { id: shiftId })) ??
            refuseConcerned(cell, { ...day, selves, today }) ??
            setRosterDay(cell, { ...day, ...(propertyId && { propertyId }) })
          );
        },
      })),
    );
  }
}
