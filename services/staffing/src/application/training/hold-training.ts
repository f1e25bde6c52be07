import type { Instant, Recorder } from '@goldkey/kernel';
import { holdTraining } from '../../domain/training/decide-session.js';
import type { TrainingSession, TrainingSessionTerms } from '../../domain/training/session.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';
import type { TrainingSessionStore } from '../training-ports.js';

export interface HoldTrainingCommand extends Omit<TrainingSessionTerms, 'id' | 'heldAt'> {
  readonly satisfaction?: number;
  readonly at?: Instant;
}

/** A training that was held is put on record, with who took part. */
export class HoldTraining {
  constructor(
    private readonly sessions: TrainingSessionStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, satisfaction, ...asked }: HoldTrainingCommand): Promise<Kept<TrainingSession>> {
    const { propertyId, attendees } = asked;
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find(attendees);
    const terms = { id: this.recorder.newId(), ...asked };
    return this.sessions.hold(
      asked,
      (plan) =>
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, ...attendees) ??
        holdTraining(plan, {
          ...this.recorder.recording(at),
          terms,
          ...(satisfaction !== undefined && { satisfaction }),
        }),
    );
  }
}
