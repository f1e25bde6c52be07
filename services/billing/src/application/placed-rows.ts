import type { FeeItem } from '../domain/fee-item/fee-item.js';
import type { BroughtIn, HomesNamed, NamedHome } from './import-ports.js';
import type { FeeItemStore } from './ports.js';

/** A row of a workbook that is about a home and a fee item. */
export interface RowOfFeeItem extends NamedHome {
  /** Code or name. */
  readonly feeItem: string;
}

/** A row with what it names. */
export interface Placed<Row> {
  readonly row: Row;
  readonly propertyId: string;
  readonly timeZone: string;
  readonly householdId: string;
  readonly feeItem: FeeItem;
}

const bad = (code: string, facts: Record<string, unknown>, column: string): { readonly bad: BroughtIn } => ({
  bad: { status: 'bad', refusal: { code: `billing.${code}`, facts }, column },
});

/** The one property of that name, or why it cannot be told. */
export const oneProperty = <Property>(
  [property, ...more]: readonly Property[],
  name: string,
): { readonly property: Property } | { readonly bad: BroughtIn } => {
  if (property === undefined) return bad('property-unknown', { property: name }, 'property');
  return more.length > 0 ? bad('property-ambiguous', { property: name }, 'property') : { property };
};

/** Rows with what they name, or why that cannot be told. */
export const placedRows = async <Row extends RowOfFeeItem>(
  rows: readonly Row[],
  { homes, feeItems }: { readonly homes: HomesNamed; readonly feeItems: Pick<FeeItemStore, 'ofProperties'> },
): Promise<readonly (Placed<Row> | { readonly bad: BroughtIn })[]> => {
  const found = await homes.find(rows);
  const ids = new Set(found.flatMap(({ properties }) => properties.map(({ propertyId }) => propertyId)));
  const items = ids.size === 0 ? [] : await feeItems.ofProperties([...ids]);
  return rows.map((row, index) => {
    const { properties = [], householdId } = found[index] ?? {};
    const one = oneProperty(properties, row.property);
    if ('bad' in one) return one;
    const { property } = one;
    const { building, room } = row;
    if (householdId === undefined) return bad('home-unknown', { building, room }, 'room');
    const named = items.filter(
      ({ propertyId, code, name }) =>
        propertyId === property.propertyId && (code === row.feeItem || name === row.feeItem),
    );
    const [feeItem, ...others] = named;
    if (feeItem === undefined) return bad('fee-item-unknown', { feeItem: row.feeItem }, 'feeItem');
    if (others.length > 0) return bad('fee-item-ambiguous', { feeItem: row.feeItem }, 'feeItem');
    return { row, ...property, householdId, feeItem };
  });
};
