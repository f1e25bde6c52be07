import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder, refuse } from '@goldkey/kernel';
import { setRosterDay } from '../../domain/roster/decide.js';
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
          const { shiftId, ...asked } = command;
          const shift = shiftId === undefined ? undefined : shifts.get(shiftId);
          return (
            refuseUnknownEmployee(employees, command.employeeId) ??
            refuseGroupWide(this.reach, propertyId) ??
            // Who works here while the file is kept elsewhere has the roster there.
            (propertyId === undefined ? undefined : refuseUnknownProperty(homes, propertyId)) ??
            (shiftId === undefined || isUsable(shift, propertyId)
              ? undefined
              : refuse('staffing.shift-not-found', { id: shiftId })) ??
            setRosterDay(cell, {
              ...asked,
              ...this.recorder.recording(command.at),
              ...(shift && { shift: plannedBy(shift) }),
              ...(propertyId && { propertyId }),
            })
          );
        },
      })),
    );
  }
}
