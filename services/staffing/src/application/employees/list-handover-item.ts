import type { Instant, Recorder } from '@goldkey/kernel';
import { refused } from '@goldkey/kernel';
import { listHandoverItem } from '../../domain/handover/decide.js';
import type { HandoverItem } from '../../domain/handover/handover.js';
import type { AppointmentReader, HandoverStore } from '../people-ports.js';
import type { EmployeeStore, Kept, Reach } from '../ports.js';
import { refuseGroupWide, refuseUnknownEmployee } from '../recording.js';

export interface ListHandoverItemCommand
  extends Pick<HandoverItem, 'appointmentId' | 'kind' | 'what' | 'toEmployeeId'> {
  readonly at?: Instant;
}

/** A thing is put on the list of what a person hands over before leaving a post. */
export class ListHandoverItem {
  constructor(
    private readonly handovers: HandoverStore,
    private readonly appointments: AppointmentReader,
    private readonly employees: EmployeeStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...wish }: ListHandoverItemCommand): Promise<Kept<HandoverItem>> {
    const { appointmentId, toEmployeeId } = wish;
    const appointment = await this.appointments.find(appointmentId);
    if (appointment === undefined || appointment.state === 'withdrawn')
      return refused('staffing.appointment-not-found', { id: appointmentId });
    const people = await this.employees.find([toEmployeeId]);
    const { employeeId, propertyId } = appointment;
    const item = { ...wish, id: this.recorder.newId(), employeeId, ...(propertyId && { propertyId }) };
    return this.handovers.add(
      refuseGroupWide(this.reach, propertyId) ??
        refuseUnknownEmployee(people, toEmployeeId) ??
        listHandoverItem({ ...this.recorder.recording(at), item }),
    );
  }
}
