import {
  addRatios,
  daysOf,
  formatFen,
  type Month,
  multiplyRatios,
  type Outcome,
  ratio,
  ratioToText,
  reduced,
  refuse,
} from '@goldkey/kernel';
import type { FeeItem } from '../fee-item/fee-item.js';
import type { SharedCost } from '../run/run.js';
import { roundedBy } from '../tariff/tariff.js';
import { meet } from './area.js';
import type { SupplyCompared } from './comparison.js';

/** The month and the buildings that are billed; absent: all. */
interface Billed {
  readonly month: Month;
  readonly buildings?: readonly string[];
}

/** … and what of it a fee item shares. */
interface Sharing extends Billed, Pick<FeeItem, 'shares'> {}

/** Whether a run bills the whole area, nothing of it, or a part, by which nobody could tell whose the rest is. */
const reachOf = ({ buildings: area }: SupplyCompared, { buildings: billed }: Billed): 'whole' | 'none' | 'part' => {
  if (billed === undefined) return 'whole';
  if (area === undefined) return 'part';
  const met = area.filter((building) => billed.includes(building)).length;
  return met === area.length ? 'whole' : met === 0 ? 'none' : 'part';
};

/** Areas that cross, since meters were changed within the month, have homes in common: their use would be taken off twice. */
const doesCross = (area: SupplyCompared, areas: readonly SupplyCompared[]): boolean =>
  areas.some((other) => other !== area && meet(other, area));

const refuseArea = (area: SupplyCompared, areas: readonly SupplyCompared[], { shares, ...billed }: Sharing) => {
  const { unread, homesUnread, feeItem: name } = area;
  if (doesCross(area, areas)) return refuse('billing.supply-areas-cross', { name });
  if (reachOf(area, billed) === 'part') return refuse('billing.supply-area-cut', { name });
  if (area.loss === undefined && shares?.of.includes('loss')) return refuse('billing.main-meter-missing', { name });
  if (unread.length > 0) return refuse('billing.main-meter-unread', { code: unread.join('、') });
  return homesUnread > 0 ? refuse('billing.homes-unread', { count: homesUnread, name }) : undefined;
};

/**
 * What the homes of each supply area share of what no home was charged for: as much of it as the fee item says, at its price of the month's
 * last day. Where nothing is left to share, or it has no price then, there is no cost.
 */
export const supplyCosts = (
  { id: feeItemId, code, shares, tariffs }: FeeItem,
  supply: readonly SupplyCompared[],
  billed: Billed,
): Outcome<readonly SharedCost[]> => {
  const areas = supply.filter((area) => area.feeItemId === shares?.feeItemId && reachOf(area, billed) !== 'none');
  if (areas.length === 0) return refuse('billing.supply-not-counted', { code });
  const wrong = areas
    .map((area) => refuseArea(area, areas, { ...billed, shares }))
    .find((refused) => refused !== undefined);
  if (wrong !== undefined) return wrong;
  const { last } = daysOf(billed.month);
  const tariff = tariffs.find(({ from, until }) => from <= last && (until === undefined || last <= until));
  const [tier] = tariff?.tiers ?? [];
  if (tariff === undefined || tier === undefined) return { accepted: true, value: [] };
  const price = multiplyRatios(ratio(tier.price), ratio(tariff.factor));
  const costs = areas.flatMap(({ buildings, loss = '0', common }): SharedCost[] => {
    const [lost, used] = [shares?.of.includes('loss') ? loss : '0', shares?.of.includes('common') ? common : '0'];
    const quantity = addRatios(ratio(lost), ratio(used));
    const amount = roundedBy(tariff.rounding, multiplyRatios(multiplyRatios(quantity, price), reduced(100n, 1n)));
    const counted = { quantity: ratioToText(quantity), price: ratioToText(price) };
    return amount <= 0n ? [] : [{ feeItemId, amount: formatFen(amount), ...(buildings && { buildings }), counted }];
  });
  return { accepted: true, value: costs };
};
