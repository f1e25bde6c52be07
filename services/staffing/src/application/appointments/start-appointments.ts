import { type Day, dayOf, GROUP_ZONE, type Instant, type Recorder, refuse } from '@goldkey/kernel';
import type { Appointment, AppointmentRole, Following } from '../../domain/appointment/appointment.js';
import { startAppointment } from '../../domain/appointment/decide.js';
import { type FileMove, keeperOfFile } from '../../domain/appointment/files.js';
import { refuseHolding } from '../../domain/position/holding.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { FollowAppointments } from '../employees/follow-appointments.js';
import type { AppointmentStore, EmployeeStore, Kept, Reach, UnitStore } from '../ports.js';
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
  /** Its last day, where it is recorded at once with its end. */
  readonly until?: Day;
  /** Every id of who acts. */
  readonly selves: readonly string[];
  readonly at?: Instant;
}

/** People are appointed to roles in units. The file of a person follows to the property of the appointment that began last, on its day. */
export class StartAppointments {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly employees: EmployeeStore,
    private readonly units: UnitStore,
    private readonly files: FollowAppointments,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
    private readonly positions: Pick<PositionStore, 'find'>,
    private readonly paths: UnitPaths,
  ) {}

  async run(commands: readonly StartAppointmentCommand[]): Promise<readonly Kept<Appointment>[]> {
    const units = await this.units.find(commands.map(({ unitId }) => unitId));
    const employees = await this.employees.find(commands.map(({ employeeId }) => employeeId));
    const refusePosition = await this.#positions(commands);
    const today = dayOf(this.recorder.recording(undefined).now, GROUP_ZONE);
    const moves: FileMove[] = [];
    const outcomes = await this.appointments.start(
      commands.map((command) => ({
        employeeId: command.employeeId,
        selves: command.selves,
        decide: (held, own) => {
          const unit = units.get(command.unitId);
          if (unit === undefined) return refuse('staffing.unit-not-found', { unitId: command.unitId });
          const { newcomer = false, keyPosition = false } = command;
          const decision =
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
            });
          if (decision.accepted) moves.push(...fileAfter(held, command, unit, today));
          return decision;
        },
      })),
    );
    await this.files.run(moves);
    return outcomes;
  }

  /** What hinders a person from holding the position that a command names. */
  async #positions(commands: readonly StartAppointmentCommand[]) {
    const naming = commands.filter(({ positionId }) => positionId !== undefined);
    const positions = await this.positions.find(naming.flatMap(({ positionId }) => positionId ?? []));
    const paths = await this.paths.find(naming.map(({ unitId }) => unitId));
    return ({ positionId, unitId, from, until }: StartAppointmentCommand) =>
      positionId === undefined
        ? undefined
        : refuseHolding(positions.get(positionId), { positionId, path: paths.get(unitId) ?? [], from, until });
  }
}

const STARTED = '';

/** The file goes to the new appointment where that is the one that keeps it by now, and does not stay where a wrong one took it. */
const fileAfter = (
  held: readonly Appointment[],
  { employeeId, from, until, follows }: StartAppointmentCommand,
  { propertyId }: Unit,
  today: Day,
): readonly FileMove[] => {
  const started = { id: STARTED, state: until === undefined ? ('open' as const) : ('ended' as const), from, until };
  const keeper = keeperOfFile([...held, { ...started, propertyId }], today);
  if (keeper?.propertyId === undefined) return [];
  const move = { employeeId, propertyId: keeper.propertyId };
  if (keeper.id === STARTED) return [move];
  const left = held.find(({ id }) => id === follows?.appointmentId)?.propertyId;
  return follows?.how === 'correction' && left !== undefined ? [{ ...move, left }] : [];
};
