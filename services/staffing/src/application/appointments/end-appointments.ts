import { type Day, dayOf, GROUP_ZONE, type Instant, type Recorder } from '@goldkey/kernel';
import type { Appointment, EndReason } from '../../domain/appointment/appointment.js';
import { endAppointment } from '../../domain/appointment/decide.js';
import { type FileMove, runningKeeper } from '../../domain/appointment/files.js';
import type { FollowAppointments } from '../employees/follow-appointments.js';
import type { HandoverStore } from '../people-ports.js';
import type { AppointmentStore, Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface EndAppointmentCommand extends Target {
  readonly until: Day;
  readonly reason: EndReason;
  /** Why the post is left though things of its hand-over list are open. */
  readonly openItemsReason?: string;
  /** How many things are open; absent: counted. */
  readonly openItems?: number;
  /** Every id of who acts. */
  readonly selves: readonly string[];
  readonly at?: Instant;
}

/** Appointments end: a person leaves, moves on or retires. What is not handed over yet must be answered for. */
export class EndAppointments {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly handovers: Pick<HandoverStore, 'countOpen'>,
    private readonly files: FollowAppointments,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly EndAppointmentCommand[]): Promise<readonly Kept<Appointment>[]> {
    const open = await this.handovers.countOpen(commands.map(({ id }) => id));
    const today = dayOf(this.recorder.recording(undefined).now, GROUP_ZONE);
    const moves: FileMove[] = [];
    const outcomes = await this.appointments.change(
      commands.map((command) => ({
        ...command,
        decide: (appointment, held) => {
          const decision =
            refuseGroupWide(this.reach, appointment.propertyId) ??
            endAppointment(appointment, {
              ...command,
              ...this.recorder.recording(command.at),
              openItems: command.openItems ?? open.get(command.id) ?? 0,
            });
          if (decision.accepted && command.until < today) moves.push(...fileAfterEnd(appointment, held, today));
          return decision;
        },
      })),
    );
    await this.files.run(moves);
    return outcomes;
  }
}

/** Who goes on elsewhere has the file there, once the post that kept it has ended. */
const fileAfterEnd = (
  { id, employeeId, propertyId: left }: Appointment,
  held: readonly Appointment[],
  today: Day,
): FileMove[] => {
  const others = held.filter((one) => one.id !== id);
  const keeper = runningKeeper(others, today);
  return left === undefined || keeper?.propertyId === undefined
    ? []
    : [{ employeeId, propertyId: keeper.propertyId, left }];
};
