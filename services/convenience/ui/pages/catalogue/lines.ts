import { type Values } from '@goldkey/ui';
import type { CatalogueLine } from '../../api.js';

/** What the service asks of a line; the rest it knows from the item. */
const said = ({
  itemId,
  price,
  plannedUnits,
  fixedCost,
  variableCost,
  prepaid,
  deposit,
  demand,
  feasibility,
  benefit,
  nuisance,
}: CatalogueLine) => ({
  itemId,
  price,
  plannedUnits,
  fixedCost,
  variableCost,
  prepaid,
  deposit,
  demand,
  feasibility,
  benefit,
  nuisance,
});

/** The lines with this one put in, or in the place of the one of the same item. */
export const withLine = (lines: readonly CatalogueLine[], line: Values) => {
  const deposit = line['deposit'] ?? '0';
  const fresh = { ...line, deposit, prepaid: line['prepaid'] === true };
  const rest = lines.map(said);
  const place = rest.findIndex(({ itemId }) => itemId === line['itemId']);
  return place < 0 ? [...rest, fresh] : [...rest.slice(0, place), fresh, ...rest.slice(place + 1)];
};

/** The lines without the one of the item. */
export const withoutLine = (lines: readonly CatalogueLine[], itemId: string) =>
  lines.filter((line) => line.itemId !== itemId).map(said);
