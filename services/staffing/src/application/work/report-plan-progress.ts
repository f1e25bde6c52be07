import { dayOf, type Instant, type Recorder, type Week } from '@goldkey/kernel';
import { reportPlanProgress } from '../../domain/plan/decide.js';
import type { ItemOutcome, Plan } from '../../domain/plan/plan.js';
import { progressOf } from '../../domain/plan/rules.js';
import type { Kept, PlanStore, PropertyDirectory, Target } from '../ports.js';
import { recordWith, zoneOf } from './plan-acts.js';
import type { RecordActs } from './record-acts.js';

export interface ReportPlanProgressCommand extends Target {
  readonly week: Week;
  readonly outcomes: readonly ItemOutcome[];
  readonly summary: string;
  readonly at?: Instant;
}

/** How a plan goes in a week; of the company's and the month's plan that is a duty (rulebook M-03, M-04). */
export class ReportPlanProgress {
  constructor(
    private readonly plans: PlanStore,
    private readonly properties: PropertyDirectory,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReportPlanProgressCommand): Promise<Kept<Plan>> {
    const { week, outcomes, summary } = command;
    const zone = await zoneOf(this.properties, (await this.plans.find([command.id])).get(command.id));
    const recording = this.recorder.recording(command.at);
    const actId = this.recorder.newId();
    const [outcome] = await this.plans.change([
      {
        ...command,
        decide: (plan) =>
          reportPlanProgress(plan, {
            ...recording,
            week,
            outcomes,
            summary,
            on: dayOf(recording.at, zone),
            ...(progressOf(plan, week, summary) && { actId }),
          }),
      },
    ]);
    return recordWith(this.recordActs, outcome as Kept<Plan>, {
      actId,
      at: recording.at,
      deedOf: (plan) => progressOf(plan, week, summary),
    });
  }
}
