import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { holdJointInspection } from '../../domain/joint-inspection/decide.js';
import type { JointInspection } from '../../domain/joint-inspection/joint-inspection.js';
import type { Kept, Target } from '../ports.js';
import type { JointInspectionStore } from '../quality-ports.js';
import type { Found, RaiseFound } from '../supervision/raise-found.js';
import type { Names } from '../supervision-ports.js';

export interface HoldJointInspectionCommand extends Target {
  readonly propertyId: string;
  readonly attendedIds: readonly string[];
  readonly absences: JointInspection['absences'];
  readonly summary: string;
  readonly found: readonly Found[];
  readonly at?: Instant;
}

/** A joint inspection was held: who came, and what was found. */
export class HoldJointInspection {
  constructor(
    private readonly inspections: JointInspectionStore,
    private readonly raiseFound: RaiseFound,
    private readonly names: Names,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: HoldJointInspectionCommand): Promise<Kept<JointInspection>> {
    const { propertyId, attendedIds, absences, summary, found } = said;
    const names = await this.names.of(attendedIds);
    const stranger = attendedIds.find((employeeId) => !names.has(employeeId));
    if (stranger !== undefined) return refused('inspections.employee-not-found', { id: stranger });
    const recording = this.recorder.recording(at);
    const raised = await this.raiseFound.run({ propertyId, source: 'joint', at: recording.at }, found);
    if (!raised.accepted) return raised;
    const attended = attendedIds.map((employeeId) => ({ employeeId, name: names.get(employeeId) ?? employeeId }));
    const command = { ...recording, attended, absences, summary, findings: raised.value };
    return this.inspections.change({ id, expectedVersion }, (known) => holdJointInspection(known, command));
  }
}
