import { type BroughtIn, propertyNamed } from './bring-in-households.js';
import type { HomeAddresses, PropertyNames } from './ports.js';

/** A row of a workbook that names a property, and perhaps a home in it. */
export interface RowOfHome {
  /** Code or name of its property. */
  readonly property: string;
  readonly home?: { readonly building: string; readonly room: string };
}

/** A row with the ids of what it names. */
export interface Placed<Row> {
  readonly row: Row;
  readonly propertyId: string;
  readonly householdId?: string;
}

/** Rows with the ids of what they name, or why that cannot be told. */
export const placedRows = async <Row extends RowOfHome>(
  rows: readonly Row[],
  { names, homes }: { readonly names: PropertyNames; readonly homes: HomeAddresses },
): Promise<readonly (Placed<Row> | { readonly bad: BroughtIn })[]> => {
  const known = await names.find(rows.map(({ property }) => property));
  const named = rows.map((row) => ({ row, property: propertyNamed(known, row.property) }));
  const addresses = named.flatMap(({ row: { home }, property }) =>
    home === undefined || 'bad' in property ? [] : [{ ...home, propertyId: property.propertyId }],
  );
  const idOf = await homes.find(addresses);
  return named.map(({ row, property }) => {
    if ('bad' in property) return property;
    const { propertyId } = property;
    if (row.home === undefined) return { row, propertyId };
    const householdId = idOf({ ...row.home, propertyId });
    if (householdId !== undefined) return { row, propertyId, householdId };
    return { bad: { status: 'bad', refusal: { code: 'estates.home-unknown', facts: row.home }, column: 'room' } };
  });
};
