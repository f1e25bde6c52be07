import { addDays, type Day, type Instant } from '@goldkey/kernel';
import type { Appointment, Following } from '../../domain/appointment/appointment.js';
import type { EndAppointments } from '../appointments/end-appointments.js';
import type { StartAppointmentCommand, StartAppointments } from '../appointments/start-appointments.js';
import type { Kept, Target } from '../ports.js';

export interface MoveEmployeeCommand extends Target, Omit<StartAppointmentCommand, 'employeeId' | 'follows'> {
  readonly how: Exclude<Following['how'], 'correction'>;
  /** First day in the new post; the old one is held to the end of the day before. */
  readonly from: Day;
  readonly openItemsReason?: string;
  readonly at?: Instant;
}

/**
 * A person is transferred or promoted: one appointment ends and another starts on the day after, in one transaction. Where
 * either is refused nothing of it stays (the door throws the refusal, and with it the transaction).
 */
export class MoveEmployee {
  constructor(
    private readonly endAppointments: EndAppointments,
    private readonly startAppointments: StartAppointments,
  ) {}

  async run(command: MoveEmployeeCommand): Promise<Kept<Appointment>> {
    const { id, expectedVersion, how, openItemsReason, ...post } = command;
    const until = addDays(post.from, -1);
    const { selves, at } = post;
    const end = { id, expectedVersion, until, reason: 'transferred' as const, openItemsReason, selves, at };
    const [ended] = await this.endAppointments.run([end]);
    if (ended === undefined || !ended.accepted) return ended as Kept<Appointment>;
    const { employeeId } = ended.value.state;
    const [started] = await this.startAppointments.run([{ ...post, employeeId, follows: { appointmentId: id, how } }]);
    return started as Kept<Appointment>;
  }
}
