import type { Day, Recorder } from '@goldkey/kernel';
import type { Appointment, AppointmentRole } from '../../domain/appointment/appointment.js';
import { withdrawAppointment } from '../../domain/appointment/decide.js';
import { followAppointment } from '../../domain/handover/decide.js';
import type { HandoverStore } from '../people-ports.js';
import type { AppointmentStore, Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';
import type { EndAppointments } from './end-appointments.js';
import type { StartAppointments } from './start-appointments.js';

export interface CorrectAppointmentCommand extends Target {
  readonly why: string;
  /** Every id of who acts. */
  readonly selves: readonly string[];
  /** What is left out stays as it was recorded. */
  readonly unitId?: string;
  readonly role?: AppointmentRole;
  readonly from?: Day;
  readonly newcomer?: boolean;
  readonly keyPosition?: boolean;
  /** null: it names none. */
  readonly positionId?: string | null;
}

/**
 * An appointment was recorded wrongly: it is withdrawn, with its end, and recorded as it should have been, with the same
 * end and hand-over list. Listeners are told of the withdrawals and of the new facts.
 */
export class CorrectAppointment {
  constructor(
    private readonly appointments: AppointmentStore,
    private readonly startAppointments: StartAppointments,
    private readonly endAppointments: EndAppointments,
    private readonly handovers: HandoverStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CorrectAppointmentCommand): Promise<Kept<Appointment>> {
    const { id, expectedVersion, why, selves, ...changes } = command;
    let before: Appointment | undefined;
    const withdrawal = { ...this.recorder.recording(undefined), why, selves, endEventId: this.recorder.newId() };
    const [withdrawn] = await this.appointments.change([
      {
        id,
        expectedVersion,
        decide: (appointment) => {
          before = appointment;
          return refuseGroupWide(this.reach, appointment.propertyId) ?? withdrawAppointment(appointment, withdrawal);
        },
      },
    ]);
    if (before === undefined || withdrawn === undefined || !withdrawn.accepted) return withdrawn as Kept<Appointment>;
    const { employeeId, unitId, role, from, newcomer, keyPosition, positionId } = before;
    const terms = { unitId, role, from, newcomer, keyPosition, ...given(changes) };
    const held = changes.positionId === undefined ? positionId : (changes.positionId ?? undefined);
    const follows = { appointmentId: id, how: 'correction' as const };
    const until = before.state === 'ended' ? before.until : undefined;
    const [started] = await this.startAppointments.run([
      { ...terms, positionId: held, employeeId, follows, until, selves },
    ]);
    if (started === undefined || !started.accepted) return started as Kept<Appointment>;
    await this.#takeList(id, started.value.state);
    return before.state === 'ended' ? this.#endAgain(before, started.value.state, selves) : started;
  }

  async #endAgain(
    { until, reason, openItems }: Extract<Appointment, { state: 'ended' }>,
    { id }: Appointment,
    selves: readonly string[],
  ): Promise<Kept<Appointment>> {
    // What was open when the post was left, not what is by now: nobody leaves it again.
    const left = { openItems: openItems?.count ?? 0, openItemsReason: openItems?.reason };
    const [ended] = await this.endAppointments.run([{ id, until, reason, ...left, selves }]);
    return ended as Kept<Appointment>;
  }

  async #takeList(from: string, { id: appointmentId, propertyId }: Appointment): Promise<void> {
    const items = await this.handovers.listed(from);
    await this.handovers.change(
      items.map((id) => ({
        id,
        decide: (item) =>
          followAppointment(item, {
            ...this.recorder.recording(undefined),
            appointmentId,
            ...(propertyId && { propertyId }),
          }),
      })),
    );
  }
}

/** Only what was said. */
const given = <Changes extends object>(
  changes: Changes,
): { [Name in keyof Changes]: Exclude<Changes[Name], undefined> } =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never;
