/** Costs of an item in a month, as they are typed. */
export interface Cost {
  readonly fixedCost?: string | null;
  readonly variableCost?: string | null;
}

/** What the month really cost, of the items for which both figures are filled in; the others are judged by the list's. */
export const costsOf = (said: Readonly<Record<string, Cost>> = {}): Readonly<Record<string, Cost>> =>
  Object.fromEntries(
    Object.entries(said).filter(({ 1: { fixedCost, variableCost } }) => Boolean(fixedCost) && Boolean(variableCost)),
  );
