import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import { PREMISES_USES, type PremisesUse, type Tariff, type Tier, type UsePrice } from '../../api.js';

/** The list as it stands in the address. */
export const feeItemsList = {
  filters: { property: 'one', q: 'text' },
  sorts: ['code', 'name'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const feeItemsQuery = ({ filters, sort, page, pageSize }: ListState<typeof feeItemsList>): Query => ({
  propertyId: filters.property,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** A tariff as a person types it: tiers as `15: 3.50; 20: 5.25; 10.50`, the last without an end. */
export const tiersOf = (typed: string): { upTo?: string; price: string }[] =>
  typed
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [upTo, price] = part.split(/[:：]/).map((each) => each.trim());
      return price === undefined ? { price: upTo ?? '' } : { upTo, price };
    });

/** A price as it is typed for premises of one use. */
export interface TypedPrice {
  readonly tiers?: string;
  readonly minimum?: string;
}
export type TypedUses = Readonly<Partial<Record<PremisesUse, TypedPrice>>>;

/** The uses for which something is filled in; of a minimum without a price the service says what is missing. */
export const byUseOf = (typed: TypedUses | undefined): Tariff['byUse'] => {
  const priced = PREMISES_USES.flatMap((use): (readonly [PremisesUse, UsePrice])[] => {
    const { tiers = '', minimum } = typed?.[use] ?? {};
    const own = tiersOf(tiers);
    return own.length === 0 && !minimum ? [] : [[use, { tiers: own, ...(minimum ? { minimum } : {}) }]];
  });
  return priced.length === 0 ? undefined : Object.fromEntries(priced);
};

/** A price in short: `≤15: 3.50 / 10.50 × 2.59`. */
export const priceWords = (tiers: readonly Tier[], factor: string): string =>
  tiers.map(({ upTo, price }) => (upTo === undefined ? price : `≤${upTo}: ${price}`)).join(' / ') +
  (factor === '1' ? '' : ` × ${factor}`);

/** The uses that a tariff prices apart, in their order. */
export const usesOf = ({ byUse = {} }: Pick<Tariff, 'byUse'>): readonly (UsePrice & { readonly use: PremisesUse })[] =>
  PREMISES_USES.flatMap((use) => {
    const price = byUse[use];
    return price === undefined ? [] : [{ ...price, use }];
  });

const typedTiers = (tiers: readonly Tier[]): string =>
  tiers.map(({ upTo, price }) => (upTo === undefined ? price : `${upTo}: ${price}`)).join('; ');

/** A price as somebody would type it. */
const typedPrice = ({ tiers, minimum }: UsePrice): TypedPrice => ({
  ...(tiers.length > 0 && { tiers: typedTiers(tiers) }),
  ...(minimum && { minimum }),
});

/** What stands in the dialog of a new price: the one before, so that whatever is not changed stays. */
export const typedOf = (tariff: Tariff | undefined): TypedPrice & { readonly byUse?: TypedUses } => {
  if (tariff === undefined) return {};
  const uses = usesOf(tariff).map(({ use, ...price }) => [use, typedPrice(price)] as const);
  return { ...typedPrice(tariff), ...(uses.length > 0 && { byUse: Object.fromEntries(uses) }) };
};
