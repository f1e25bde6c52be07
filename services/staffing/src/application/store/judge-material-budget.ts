import type { Month, Recorder, Refusal } from '@goldkey/kernel';
import { refuseBudget } from '../../domain/store/budget.js';
import type { MaterialBudget } from '../../domain/store/movement.js';
import type { PropertyDirectory } from '../ports.js';
import type { StoreBooks } from '../store-ports.js';

export interface MaterialBudgetChange {
  readonly before: MaterialBudget | undefined;
  readonly after: MaterialBudget;
}

/** Judges what a department may use up in a month: one budget for each, of a department there, until the month is over. */
export class JudgeMaterialBudget {
  constructor(
    private readonly books: StoreBooks,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run({ before, after }: MaterialBudgetChange): Promise<Refusal | undefined> {
    const { propertyId, departmentId, month } = after;
    await this.books.hold(propertyId);
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return { code: 'staffing.property-not-found', facts: { propertyId } };
    if (!(await this.books.isDepartment(propertyId, departmentId)))
      return { code: 'staffing.unit-not-found', facts: { unitId: departmentId } };
    const standing = await this.books.budgetOf(propertyId, departmentId, month as Month);
    const { now } = this.recorder.recording(undefined);
    return refuseBudget(before, after, standing ? [standing] : [], { now, zone: property.zone });
  }
}
