import { accept, type Day, type Instant, type Recorder, refuse } from '@goldkey/kernel';
import type { Appointment, AppointmentRole, Following } from '../../domain/appointment/appointment.js';
import { startAppointment } from '../../domain/appointment/decide.js';
import { moveEmployee } from '../../domain/employee/decide.js';
import { refuseHolding } from '../../domain/position/holding.js';
import type { AppointmentStore, EmployeeStore, Kept, Reach, RosterStore, UnitStore } from '../ports.js';
import type { PositionStore, UnitPaths } from '../position-ports.js';
import { refuseGroupWide, refuseUnknownEmployee } from '../recording.js';

export interface StartAppointmentCommand {
  readonly employeeId: string;
  readonly unitId: string;
  readonly role: AppointmentRole;
  readonly from: Day;
  /** Still in the newcomer's period (rulebook M-23). */
  readonly newcomer?: boolean;
  readonly keyPosition?: boolean;
  /** The described position that the person holds; it binds what they may do (`authorityOf`). */
  readonly positionId?: string;
  readonly follows?: Following;
  /** Every id of who acts. */
  readonly selves: readonly string[];
  readonly at?: Instant;
}

/** People are appointed to roles in units. The file of a person follows to the property of the newest appointment. */
export class StartAppointments {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly employees: EmployeeStore,
    private readonly units: UnitStore,
    private readonly roster: RosterStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
    private readonly positions: Pick<PositionStore, 'find'>,
    private readonly paths: UnitPaths,
  ) {}

  async run(commands: readonly StartAppointmentCommand[]): Promise<readonly Kept<Appointment>[]> {
    const units = await this.units.find(commands.map(({ unitId }) => unitId));
    const employees = await this.employees.find(commands.map(({ employeeId }) => employeeId));
    const refusePosition = await this.#positions(commands);
    const outcomes = await this.appointments.start(
      commands.map((command) => ({
        employeeId: command.employeeId,
        selves: command.selves,
        decide: (held, own) => {
          const unit = units.get(command.unitId);
          if (unit === undefined) return refuse('staffing.unit-not-found', { unitId: command.unitId });
          const { newcomer = false, keyPosition = false } = command;
          return (
            refuseGroupWide(this.reach, unit.propertyId) ??
            refuseUnknownEmployee(employees, command.employeeId) ??
            refusePosition(command) ??
            startAppointment(held, {
              ...command,
              ...this.recorder.recording(command.at),
              appointmentId: this.recorder.newId(),
              unit,
              newcomer,
              keyPosition,
              own,
            })
          );
        },
      })),
    );
    await this.#moveFiles(outcomes);
    return outcomes;
  }

  /** What hinders a person from holding the position that a command names. */
  async #positions(commands: readonly StartAppointmentCommand[]) {
    const naming = commands.filter(({ positionId }) => positionId !== undefined);
    const positions = await this.positions.find(naming.flatMap(({ positionId }) => positionId ?? []));
    const paths = await this.paths.find(naming.map(({ unitId }) => unitId));
    return ({ positionId, unitId, from }: StartAppointmentCommand) =>
      positionId === undefined
        ? undefined
        : refuseHolding(positions.get(positionId), { positionId, path: paths.get(unitId) ?? [], from });
  }

  async #moveFiles(outcomes: readonly Kept<Appointment>[]): Promise<void> {
    const started = outcomes.flatMap((outcome) => (outcome.accepted ? [outcome.value.state] : []));
    const files = await this.employees.change(
      started.flatMap(({ employeeId, propertyId }) =>
        propertyId === undefined
          ? []
          : [
              {
                id: employeeId,
                decide: (employee) =>
                  // Staff of the group keep their file there, whatever property they help.
                  employee.homePropertyId === undefined
                    ? accept()
                    : moveEmployee(employee, { ...this.recorder.recording(undefined), homePropertyId: propertyId }),
              },
            ],
      ),
    );
    // Of two appointments in one command the file is where the last one took it.
    const homes = new Map<string, string>();
    for (const file of files) {
      if (!file.accepted || file.value.state.homePropertyId === undefined) continue;
      homes.set(file.value.state.id, file.value.state.homePropertyId);
    }
    await this.roster.follow([...homes].map(([employeeId, propertyId]) => ({ employeeId, propertyId })));
  }
}
