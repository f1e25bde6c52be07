import type { Recorder } from '@goldkey/kernel';
import { drawUpTrainingPlan } from '../../domain/training/decide-plan.js';
import type { PlannedCourse, TrainingPlan, TrainingPlanTerms } from '../../domain/training/plan.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownProperty } from '../recording.js';
import type { TrainingPlanStore } from '../training-ports.js';

/** A course as it is written; one that the plan had before keeps its id. */
export type WrittenCourse = Omit<PlannedCourse, 'courseId'> & { readonly courseId?: string };

export interface DrawUpTrainingPlanCommand extends Omit<TrainingPlanTerms, 'id' | 'courses' | 'drawnUpAs'> {
  readonly drawnUpAs: readonly string[];
  readonly courses: readonly Omit<PlannedCourse, 'courseId'>[];
}

/** What a property trains in a year is planned, with its budget. */
export class DrawUpTrainingPlan {
  constructor(
    private readonly plans: TrainingPlanStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run({ courses, ...asked }: DrawUpTrainingPlanCommand): Promise<Kept<TrainingPlan>> {
    const properties = await this.properties.find([asked.propertyId]);
    const planned = courses.map((course) => ({ courseId: this.recorder.newId(), ...course }));
    const terms = { id: this.recorder.newId(), ...asked, courses: planned };
    return this.plans.drawUp(
      asked,
      (standing) =>
        refuseUnknownProperty(properties, asked.propertyId) ??
        drawUpTrainingPlan(standing, { ...this.recorder.recording(undefined), terms }),
    );
  }
}
