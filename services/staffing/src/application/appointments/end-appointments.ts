import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import type { Appointment, EndReason } from '../../domain/appointment/appointment.js';
import { endAppointment } from '../../domain/appointment/decide.js';
import type { HandoverStore } from '../people-ports.js';
import type { AppointmentStore, Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface EndAppointmentCommand extends Target {
  readonly until: Day;
  readonly reason: EndReason;
  /** Why the post is left though things of its hand-over list are open. */
  readonly openItemsReason?: string;
  /** Every id of who acts. */
  readonly selves: readonly string[];
  readonly at?: Instant;
}

/** Appointments end: a person leaves, moves on or retires. What is not handed over yet must be answered for. */
export class EndAppointments {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly handovers: Pick<HandoverStore, 'countOpen'>,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly EndAppointmentCommand[]): Promise<readonly Kept<Appointment>[]> {
    const open = await this.handovers.countOpen(commands.map(({ id }) => id));
    return this.appointments.change(
      commands.map((command) => ({
        ...command,
        decide: (appointment) =>
          refuseGroupWide(this.reach, appointment.propertyId) ??
          endAppointment(appointment, {
            ...command,
            ...this.recorder.recording(command.at),
            openItems: open.get(command.id) ?? 0,
          }),
      })),
    );
  }
}
