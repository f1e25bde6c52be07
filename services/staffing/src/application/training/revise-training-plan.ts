import { type Acting, type Recorder, refuse } from '@goldkey/kernel';
import { reviseTrainingPlan } from '../../domain/training/decide-plan.js';
import type { TrainingPlan } from '../../domain/training/plan.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingPlanStore } from '../training-ports.js';
import type { WrittenCourse } from './draw-up-training-plan.js';

export interface ReviseTrainingPlanCommand extends Target, Acting {
  readonly budget: string;
  readonly courses: readonly WrittenCourse[];
}

/** Budget and courses are written anew; the plan waits for its approval again. */
export class ReviseTrainingPlan {
  constructor(
    private readonly plans: TrainingPlanStore,
    private readonly recorder: Recorder,
  ) {}

  run({ budget, by, selves, courses: written, ...target }: ReviseTrainingPlanCommand): Promise<Kept<TrainingPlan>> {
    return this.plans.change(target, (plan) => {
      const before = new Set(plan.courses.map(({ courseId }) => courseId));
      const unknown = written.find(({ courseId }) => courseId !== undefined && !before.has(courseId));
      if (unknown !== undefined) return refuse('staffing.training-course-not-found', { courseId: unknown.courseId });
      const courses = written.map(({ courseId = this.recorder.newId(), ...course }) => ({ courseId, ...course }));
      return reviseTrainingPlan(plan, { ...this.recorder.recording(undefined), budget, courses, by, selves });
    });
  }
}
