import { buildingAndUnit } from '../../domain/household/address.js';
import type { BuildingCount, PropertyTreeReader } from './readers.js';

interface Counted {
  readonly households: number;
  readonly handedOver: number;
  /** Square metres with two decimals. */
  readonly areaSquareMetres: string;
}

/** A building with its units; one without units has a single unit of no name. */
export interface BuildingOfTree extends Counted {
  readonly building: string;
  readonly units: readonly (Counted & {
    readonly unit?: string;
    /** The word of the register by which its homes are listed. */
    readonly filter: string;
  })[];
}

const counted = (parts: readonly BuildingCount[]): Counted => {
  const hundredths = parts.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0n);
  return {
    households: parts.reduce((sum, { households }) => sum + households, 0),
    handedOver: parts.reduce((sum, { handedOver }) => sum + handedOver, 0),
    areaSquareMetres: `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`,
  };
};

/** Numbers among the words in their order: 2 before 10. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Building → unit from the words of the register, both in the order in which people count. */
export const treeOf = (counts: readonly BuildingCount[]): readonly BuildingOfTree[] => {
  const buildings = new Map<string, (BuildingCount & { readonly unit?: string })[]>();
  for (const count of counts) {
    const { building, unit } = buildingAndUnit(count.building);
    const units = buildings.get(building) ?? [];
    units.push({ ...count, ...(unit !== undefined && { unit }) });
    buildings.set(building, units);
  }
  return [...buildings]
    .map(([building, units]) => ({
      building,
      ...counted(units),
      units: units
        .map((unit) => ({
          ...(unit.unit !== undefined && { unit: unit.unit }),
          filter: unit.building,
          ...counted([unit]),
        }))
        .sort((a, b) => collator.compare(a.filter, b.filter)),
    }))
    .sort((a, b) => collator.compare(a.building, b.building));
};

/** A property's buildings and units with homes, areas and hand-overs counted. */
export class ShowPropertyTree {
  constructor(private readonly reader: PropertyTreeReader) {}

  async run(propertyId: string): Promise<{ readonly buildings: readonly BuildingOfTree[] }> {
    return { buildings: treeOf(await this.reader.buildings(propertyId)) };
  }
}
