import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import type { Appointment, EndReason } from '../domain/appointment/appointment.js';
import { endAppointment } from '../domain/appointment/decide.js';
import type { AppointmentStore, Kept, Reach, Target } from './ports.js';
import { refuseGroupWide } from './recording.js';

export interface EndAppointmentCommand extends Target {
  readonly until: Day;
  readonly reason: EndReason;
  readonly at?: Instant;
}

/** Appointments end: a person leaves, moves on or retires. */
export class EndAppointments {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  run(commands: readonly EndAppointmentCommand[]): Promise<readonly Kept<Appointment>[]> {
    return this.appointments.change(
      commands.map((command) => ({
        ...command,
        decide: (appointment) =>
          refuseGroupWide(this.reach, appointment.propertyId) ??
          endAppointment(appointment, { ...command, ...this.recorder.recording(command.at) }),
      })),
    );
  }
}
