import type { Instant, Recorder } from '@goldkey/kernel';
import { type ClockDirection, type Clocking, type ClockPlace, clock } from '../../domain/clocking/clocking.js';
import { homeWithin } from '../employees/home-of.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import type { ClockingStore } from '../roster-ports.js';

export interface RecordClockingCommand {
  readonly employeeId: string;
  readonly direction: ClockDirection;
  readonly deviceAt?: Instant;
  readonly place?: ClockPlace;
  readonly postCode?: string;
}

/** A person clocks in or out; the server's clock counts, the device's is told beside. */
export class RecordClocking {
  constructor(
    private readonly clockings: ClockingStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RecordClockingCommand): Promise<Kept<Clocking>> {
    const { employeeId, direction, deviceAt, place, postCode } = command;
    const home = await homeWithin(this.employees, this.properties, employeeId);
    if (!home.accepted) return home;
    const recording = this.recorder.recording(undefined);
    const clocking: Clocking = {
      id: this.recorder.newId(),
      propertyId: home.value,
      employeeId,
      direction,
      clockedAt: recording.at,
      ...(deviceAt !== undefined && { deviceAt }),
      ...(place && { place }),
      ...(postCode && { postCode }),
    };
    return this.clockings.clock(() => clock({ ...recording, clocking }));
  }
}
