import { dayOf, type Instant, type Recorder } from '@goldkey/kernel';
import { settlePlanItems } from '../../domain/plan/decide.js';
import type { ItemOutcome, Plan } from '../../domain/plan/plan.js';
import type { Kept, PlanStore, PropertyDirectory, Target } from '../ports.js';
import { zoneOf } from './plan-acts.js';

export interface SettlePlanItemsCommand extends Target {
  readonly outcomes: readonly ItemOutcome[];
  readonly at?: Instant;
}

/** Items of a plan are done, or not done after all. */
export class SettlePlanItems {
  constructor(
    private readonly plans: PlanStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: SettlePlanItemsCommand): Promise<Kept<Plan>> {
    const zone = await zoneOf(this.properties, (await this.plans.find([command.id])).get(command.id));
    const recording = this.recorder.recording(command.at);
    const { outcomes } = command;
    const [outcome] = await this.plans.change([
      {
        ...command,
        decide: (plan) => settlePlanItems(plan, { ...recording, outcomes, on: dayOf(recording.at, zone) }),
      },
    ]);
    return outcome as Kept<Plan>;
  }
}
