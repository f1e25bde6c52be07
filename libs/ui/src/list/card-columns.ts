/** Columns of where something is. */
const PLACES = new Set(['property', 'propertyName']);

/** Who works at one property is told nothing by its name, on a card for each of fifty; as a title it stays. */
export const cardColumns = <Column extends { readonly key: string }>(
  columns: readonly Column[],
  title: string | undefined,
  properties: number,
): readonly Column[] => (properties === 1 ? columns.filter(({ key }) => key === title || !PLACES.has(key)) : columns);
