import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import type { CommunityDeed } from '../../domain/community/community-deed.js';
import { recordCommunityDeed } from '../../domain/community/decide.js';
import type { CommunityStore } from '../people-ports.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee } from '../recording.js';

export type RecordCommunityDeedCommand = Omit<CommunityDeed, 'id' | 'state' | 'why' | 'recordedEvent'>;

/** An activity with the residents or a changed notice board is put on record. */
export class RecordCommunityDeed {
  constructor(
    private readonly deeds: CommunityStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RecordCommunityDeedCommand): Promise<Kept<CommunityDeed>> {
    const { propertyId, employeeId } = command;
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const people = await this.employees.find([employeeId]);
    const recording = this.recorder.recording(undefined);
    const deed = { ...command, id: this.recorder.newId() };
    return this.deeds.add(
      refuseUnknownEmployee(people, employeeId) ??
        recordCommunityDeed({ ...recording, deed, today: dayOf(recording.now, property.zone) }),
    );
  }
}
