import type { Outcome, Recorder, Refusal } from '@goldkey/kernel';
import { correctHousehold } from '../domain/household/decide.js';
import type { HouseholdStore, PropertyNames } from './ports.js';
import type { RegisterHouseholds } from './register-households.js';

/** A household as a list of another system or a workbook has it. */
export interface HouseholdRow {
  /** Code or name of its property. */
  readonly property: string;
  readonly building: string;
  readonly room: string;
  readonly areaSquareMetres: string;
  /** Absent: what is known stays. */
  readonly ownerName?: string;
  readonly ownerPhone?: string;
}

/** What became of a row. */
export type BroughtIn =
  | { readonly status: 'new' | 'changed' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

const badProperty = (code: string, property: string): BroughtIn => ({
  status: 'bad',
  refusal: { code: `estates.${code}`, facts: { property } },
  column: 'property',
});

/** Households are registered, and those that are registered already are put right where the row says something else. */
export class BringInHouseholds {
  constructor(
    private readonly register: RegisterHouseholds,
    private readonly households: HouseholdStore,
    private readonly properties: PropertyNames,
    private readonly recorder: Recorder,
  ) {}

  async run(rows: readonly HouseholdRow[]): Promise<readonly BroughtIn[]> {
    const known = await this.properties.find(rows.map(({ property }) => property));
    const placed = rows.flatMap((row, index) => {
      const [propertyId, ...more] = known.get(row.property) ?? [];
      return propertyId === undefined || more.length > 0 ? [] : [{ row, index, propertyId }];
    });
    const outcomes = await this.register.run(
      placed.map(({ row: { property: _, ...rest }, propertyId }) => ({ ...rest, propertyId })),
    );
    const verdicts = rows.map(
      ({ property }): BroughtIn =>
        (known.get(property) ?? []).length > 1
          ? badProperty('property-ambiguous', property)
          : badProperty('property-unknown', property),
    );
    for (const [place, { row, index }] of placed.entries()) {
      verdicts[index] = await this.#verdict(row, outcomes[place]);
    }
    return verdicts;
  }

  async #verdict(row: HouseholdRow, outcome: Outcome<unknown> | undefined): Promise<BroughtIn> {
    if (outcome === undefined) throw new Error('a command without an outcome');
    if (outcome.accepted) return { status: 'new' };
    const { code, facts } = outcome.refusal;
    if (code === 'estates.room-taken') return this.#correct(String(facts['householdId']), row);
    const column = code === 'estates.area-invalid' ? 'areaSquareMetres' : undefined;
    return { status: 'bad', refusal: outcome.refusal, column };
  }

  async #correct(id: string, { areaSquareMetres, ownerName, ownerPhone }: HouseholdRow): Promise<BroughtIn> {
    const recording = { ...this.recorder.recording(undefined), contactsEventId: this.recorder.newId() };
    let changes = 0;
    const outcome = await this.households.change({ id }, (household) => {
      const decision = sameArea(household.areaSquareMetres, areaSquareMetres)
        ? correctHousehold(household, { ownerName, ownerPhone, ...recording })
        : correctHousehold(household, { areaSquareMetres, ownerName, ownerPhone, ...recording });
      changes = decision.accepted ? decision.events.length : 0;
      return decision;
    });
    if (!outcome.accepted) return { status: 'bad', refusal: outcome.refusal, column: 'areaSquareMetres' };
    return { status: changes > 0 ? 'changed' : 'unchanged' };
  }
}

/** `89.5` and `89.50` are the same area: a sheet drops the nought that the register keeps. */
const sameArea = (a: string, b: string): boolean => plainArea(a) === plainArea(b);
const plainArea = (area: string): string => (area.includes('.') ? area.replace(/\.?0+$/, '') : area);
