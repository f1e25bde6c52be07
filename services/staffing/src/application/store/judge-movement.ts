import { dayOf, monthOf, type Recorder, type Refusal } from '@goldkey/kernel';
import { refuseUnexplained } from '../../domain/store/budget.js';
import type { Movement } from '../../domain/store/movement.js';
import { refuseAhead, refuseShortage } from '../../domain/store/stock.js';
import type { PropertyDirectory } from '../ports.js';
import type { StoreBooks } from '../store-ports.js';

export interface MovementChange {
  readonly before: Movement | undefined;
  readonly after: Movement;
}

const keyOf = ({ item, unit }: Movement): string => JSON.stringify([item, unit]);

/** Judges what goes into the stores or out of them, by what lies there and by what the department may still use up. */
export class JudgeMovement {
  constructor(
    private readonly books: StoreBooks,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run({ before, after }: MovementChange): Promise<Refusal | undefined> {
    await this.books.hold(after.propertyId);
    return (
      (await this.#refuseAhead(before, after)) ??
      (await this.#refuseDepartment(after)) ??
      (await this.#refuseShortage(before, after)) ??
      (await this.#refuseOverrun(after))
    );
  }

  async #refuseAhead(before: Movement | undefined, after: Movement): Promise<Refusal | undefined> {
    const property = (await this.properties.find([after.propertyId])).get(after.propertyId);
    if (property === undefined) return { code: 'staffing.property-not-found', facts: { propertyId: after.propertyId } };
    return refuseAhead(before, after, dayOf(this.recorder.recording(undefined).now, property.zone));
  }

  async #refuseDepartment({ state, direction, departmentId, propertyId }: Movement): Promise<Refusal | undefined> {
    if (state !== 'booked' || direction !== 'out') return undefined;
    if (departmentId === undefined) return { code: 'staffing.issue-without-department-invalid', facts: {} };
    const known = await this.books.isDepartment(propertyId, departmentId);
    return known ? undefined : { code: 'staffing.unit-not-found', facts: { unitId: departmentId } };
  }

  /** A correction of what the thing is takes from the one item what it gives to the other. */
  async #refuseShortage(before: Movement | undefined, after: Movement): Promise<Refusal | undefined> {
    const items = new Map([after, ...(before ? [before] : [])].map((one) => [keyOf(one), one]));
    for (const [key, { propertyId, item, unit }] of items) {
      const known = await this.books.movementsOf(propertyId, item, unit);
      const others = known.filter(({ id }) => id !== after.id);
      const refusal = refuseShortage(known, keyOf(after) === key ? [...others, after] : others, after);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  async #refuseOverrun(after: Movement): Promise<Refusal | undefined> {
    const { id, propertyId, departmentId, movedOn, state, direction } = after;
    if (state !== 'booked' || direction !== 'out' || departmentId === undefined) return undefined;
    const month = monthOf(movedOn);
    const budget = await this.books.budgetOf(propertyId, departmentId, month);
    const known = await this.books.issuesOf(propertyId, departmentId, month);
    return refuseUnexplained(budget, known, [...known.filter((one) => one.id !== id), after], after);
  }
}
