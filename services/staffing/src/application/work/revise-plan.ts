import type { Recorder } from '@goldkey/kernel';
import { revisePlan } from '../../domain/plan/decide.js';
import type { Plan, PlanItem } from '../../domain/plan/plan.js';
import type { EmployeeStore, Kept, PlanStore, Target } from '../ports.js';
import { refuseUnknownEmployee } from '../recording.js';

export interface RevisePlanCommand extends Target {
  /** All of them, in their order; an item keeps its id where it is given. */
  readonly items: readonly (Omit<PlanItem, 'id' | 'done'> & { readonly id?: string })[];
}

/** The items of a draft are written anew. */
export class RevisePlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RevisePlanCommand): Promise<Kept<Plan>> {
    const responsible = command.items.flatMap(({ responsibleId }) => responsibleId ?? []);
    const people = await this.employees.find(responsible);
    const [outcome] = await this.plans.change([
      {
        ...command,
        decide: (plan) => {
          const known = new Set(plan.items.map(({ id }) => id));
          const items = command.items.map((item) => ({
            ...item,
            // Each id once: outcomes name items by it.
            id: item.id !== undefined && known.delete(item.id) ? item.id : this.recorder.newId(),
          }));
          return (
            refuseUnknownEmployee(people, ...responsible) ??
            revisePlan(plan, { ...this.recorder.recording(undefined), items })
          );
        },
      },
    ]);
    return outcome as Kept<Plan>;
  }
}
