import type { Instant, Recorder } from '@goldkey/kernel';
import { holdTraining } from '../../domain/training/decide-session.js';
import type { TrainingActivity, TrainingSession, TrainingSessionTerms } from '../../domain/training/session.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';
import type { TrainingSessionStore } from '../training-ports.js';
import type { RecordActs } from '../work/record-acts.js';

export interface HoldTrainingCommand extends Omit<TrainingSessionTerms, 'id' | 'heldAt' | 'activity'> {
  /** The activity of the month that the training is. */
  readonly activityKind?: TrainingActivity;
  readonly satisfaction?: number;
  readonly at?: Instant;
}

/**
 * A training that was held is put on record, with who took part. Where it is one of the month's activities it is put on
 * record as that too, in the same command.
 */
export class HoldTraining {
  constructor(
    private readonly sessions: TrainingSessionStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, satisfaction, activityKind, ...asked }: HoldTrainingCommand): Promise<Kept<TrainingSession>> {
    const { propertyId, attendees } = asked;
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find(attendees);
    const recording = this.recorder.recording(at);
    const activity = activityKind && { kind: activityKind, actId: this.recorder.newId() };
    const terms = { id: this.recorder.newId(), ...asked, ...(activity && { activity }) };
    const kept = await this.sessions.hold(
      asked,
      (plan) =>
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, ...attendees) ??
        holdTraining(plan, {
          ...recording,
          terms,
          ...(satisfaction !== undefined && { satisfaction }),
        }),
    );
    if (!kept.accepted || activity === undefined) return kept;
    const { recordedBy: organizerId, name: note } = asked;
    const deed = {
      kind: 'activity-held',
      activityKind: activity.kind,
      organizerId,
      participants: attendees,
      note,
    } as const;
    const [recorded] = await this.recordActs.run([{ actId: activity.actId, propertyId, deed, at: recording.at }]);
    return recorded?.accepted === false ? recorded : kept;
  }
}
