import { type Recorder } from '@goldkey/kernel';
import type { Appointment } from '../../domain/appointment/appointment.js';
import { withdrawAppointment, withdrawAppointmentEnd } from '../../domain/appointment/decide.js';
import type { AppointmentStore, Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface WithdrawAppointmentCommand extends Target {
  /** `appointment`: it never was. `end`: it goes on. */
  readonly what: 'appointment' | 'end';
  readonly why: string;
  /** Every id of who acts. */
  readonly selves: readonly string[];
}

/** An appointment, or its end alone, was recorded by mistake and is taken back. */
export class WithdrawAppointment {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawAppointmentCommand): Promise<Kept<Appointment>> {
    const recording = this.recorder.recording(undefined);
    const withdrawal = { ...recording, why: command.why, selves: command.selves };
    const [outcome] = await this.appointments.change([
      {
        ...command,
        decide: (appointment, held) =>
          refuseGroupWide(this.reach, appointment.propertyId) ??
          (command.what === 'end'
            ? withdrawAppointmentEnd(appointment, held, withdrawal)
            : withdrawAppointment(appointment, { ...withdrawal, endEventId: this.recorder.newId() })),
      },
    ]);
    return outcome as Kept<Appointment>;
  }
}
