import type { Refusal } from '@goldkey/kernel';
import type { PlaceWords, UnitNames } from '../organisation-ports.js';
import type { PropertyNames } from '../ports.js';

/** A unit, or why the words mean none, with the word that is at fault. */
export type FoundUnit = { readonly unitId: string } | { readonly refusal: Refusal; readonly fault: keyof PlaceWords };

const notOne = (fault: keyof PlaceWords, word: string | undefined, count: number): FoundUnit => ({
  refusal: { code: `staffing.${fault}-${count > 1 ? 'ambiguous' : 'unknown'}`, facts: { [fault]: word ?? '' } },
  fault,
});

/** Who sees all of the group and finds none has not set it up. */
const NO_GROUP: FoundUnit = { refusal: { code: 'staffing.group-unknown', facts: {} }, fault: 'unit' };

/** Finds the units that rows of a workbook name, in their order. */
export class FindUnits {
  constructor(
    private readonly properties: PropertyNames,
    private readonly units: UnitNames,
  ) {}

  async find(places: readonly PlaceWords[]): Promise<readonly FoundUnit[]> {
    const properties = await this.properties.find(places.flatMap(({ property }) => property ?? []));
    const units = await this.units.find(places);
    return places.map(({ property, unit }, index) => {
      const called = property === undefined ? undefined : (properties.get(property)?.length ?? 0);
      if (called !== undefined && called !== 1) return notOne('property', property, called);
      const [unitId, ...more] = units[index] ?? [];
      if (unitId !== undefined && more.length === 0) return { unitId };
      if (property === undefined && unit === undefined) return NO_GROUP;
      return notOne('unit', unit, unitId === undefined ? 0 : 2);
    });
  }
}
