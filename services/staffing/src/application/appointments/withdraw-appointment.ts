import { type Day, dayOf, GROUP_ZONE, type Recorder } from '@goldkey/kernel';
import type { Appointment } from '../../domain/appointment/appointment.js';
import { withdrawAppointment, withdrawAppointmentEnd } from '../../domain/appointment/decide.js';
import { type FileMove, keeperOfFile } from '../../domain/appointment/files.js';
import type { FollowAppointments } from '../employees/follow-appointments.js';
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
    private readonly files: FollowAppointments,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawAppointmentCommand): Promise<Kept<Appointment>> {
    const recording = this.recorder.recording(undefined);
    const withdrawal = { ...recording, why: command.why, selves: command.selves };
    const today = dayOf(recording.now, GROUP_ZONE);
    const moves: FileMove[] = [];
    const [outcome] = await this.appointments.change([
      {
        ...command,
        decide: (appointment, held) => {
          const decision =
            refuseGroupWide(this.reach, appointment.propertyId) ??
            (command.what === 'end'
              ? withdrawAppointmentEnd(appointment, held, withdrawal)
              : withdrawAppointment(appointment, { ...withdrawal, endEventId: this.recorder.newId() }));
          if (decision.accepted) moves.push(...fileAfter(command.what, appointment, held, today));
          return decision;
        },
      },
    ]);
    await this.files.run(moves);
    return outcome as Kept<Appointment>;
  }
}

/** The file goes back from where a mistake took it, or to where an appointment goes on after all. */
const fileAfter = (
  what: WithdrawAppointmentCommand['what'],
  { id, employeeId, from, propertyId }: Appointment,
  held: readonly Appointment[],
  today: Day,
): FileMove[] => {
  const others = held.filter((one) => one.id !== id);
  const goesOn = { id, state: 'open' as const, from, propertyId };
  const keeper = keeperOfFile(what === 'end' ? [...others, goesOn] : others, today);
  if (keeper?.propertyId === undefined || propertyId === undefined) return [];
  const move = { employeeId, propertyId: keeper.propertyId };
  return keeper.id === id ? [move] : [{ ...move, left: propertyId }];
};
