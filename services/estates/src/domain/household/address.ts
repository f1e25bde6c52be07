/**
 * `3-2` is unit 2 of building 3; a building without units is its own name. The register keeps both in one word, since with the
 * room it is the home's address everywhere else.
 */
export const buildingAndUnit = (building: string): { readonly building: string; readonly unit?: string } => {
  const at = building.lastIndexOf('-');
  if (at <= 0 || at === building.length - 1) return { building };
  return { building: building.slice(0, at), unit: building.slice(at + 1) };
};
