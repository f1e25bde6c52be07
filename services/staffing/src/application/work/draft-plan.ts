import type { Period, Recorder } from '@goldkey/kernel';
import { draftPlan } from '../../domain/plan/decide.js';
import type { Plan, PlanItem, WorkPlanKind } from '../../domain/plan/plan.js';
import { planName } from '../../domain/plan/rules.js';
import type { EmployeeStore, Kept, PlanStore, PropertyDirectory, UnitStore } from '../ports.js';
import { refuseUnknownDepartment, refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';

export interface DraftPlanCommand {
  readonly propertyId: string;
  readonly employeeId: string;
  readonly departmentId?: string;
  readonly planKind: WorkPlanKind;
  readonly period: Period;
  readonly items: readonly Omit<PlanItem, 'id' | 'done'>[];
}

/** A plan of work is begun; one for each person, kind and period. */
export class DraftPlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly units: UnitStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: DraftPlanCommand): Promise<Kept<Plan>> {
    const { propertyId, employeeId, departmentId } = command;
    const departments = departmentId === undefined ? [] : [departmentId];
    const units = await this.units.find(departments);
    const responsible = command.items.flatMap(({ responsibleId }) => responsibleId ?? []);
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find([employeeId, ...responsible]);
    return this.plans.draft(propertyId, planName(command), (standing) => {
      const items = command.items.map((item) => ({ ...item, id: this.recorder.newId() }));
      const planId = this.recorder.newId();
      return (
        refuseUnknownProperty(properties, propertyId) ??
        refuseUnknownEmployee(people, employeeId, ...responsible) ??
        refuseUnknownDepartment(units, propertyId, ...departments) ??
        draftPlan(standing, { ...command, ...this.recorder.recording(undefined), planId, items })
      );
    });
  }
}
