import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { inviteJointInspection } from '../../domain/joint-inspection/decide.js';
import type { JointInspection } from '../../domain/joint-inspection/joint-inspection.js';
import type { Directory, Kept } from '../ports.js';
import type { JointInspectionStore } from '../quality-ports.js';
import type { Names } from '../supervision-ports.js';

export interface InviteJointInspectionCommand {
  readonly propertyId: string;
  readonly topic: string;
  readonly place: string;
  readonly meetsAt: Instant;
  readonly expectedIds: readonly string[];
  readonly at?: Instant;
}

/** The quality centre invites people to inspect together. */
export class InviteJointInspection {
  constructor(
    private readonly inspections: JointInspectionStore,
    private readonly directory: Directory,
    private readonly names: Names,
    private readonly recorder: Recorder,
  ) {}

  async run({ expectedIds, at, ...said }: InviteJointInspectionCommand): Promise<Kept<JointInspection>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const names = await this.names.of(expectedIds);
    const stranger = expectedIds.find((id) => !names.has(id));
    if (stranger !== undefined) return refused('inspections.employee-not-found', { id: stranger });
    const expected = expectedIds.map((employeeId) => ({ employeeId, name: names.get(employeeId) ?? employeeId }));
    const inspection = { ...said, id: this.recorder.newId(), expected };
    return this.inspections.add(inviteJointInspection(undefined, { ...this.recorder.recording(at), inspection }));
  }
}
