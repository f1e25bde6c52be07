import { addDays, type Day, daysBetween, type Fen } from '@goldkey/kernel';
import { priceOf, type Tariff } from '../tariff/tariff.js';
import { type Concession, type Relief, relieved } from './concession.js';

interface Days {
  readonly from: Day;
  readonly until: Day;
}

type Conceded = Pick<Concession, 'relief' | 'from' | 'until'>;

/** The part of a span of days in which one tariff holds, and one concession or none. */
export interface RelievedSpan extends Days {
  readonly relief?: Relief;
  /** What it costs, less the relief. */
  readonly amount: Fen;
}

const count = ({ from, until }: Days): number => daysBetween(from, until) + 1;

const meet = (one: Days, other: { readonly from: Day; readonly until?: Day }): readonly Days[] => {
  const from = one.from > other.from ? one.from : other.from;
  const until = other.until === undefined || one.until < other.until ? one.until : other.until;
  return from <= until ? [{ from, until }] : [];
};

/** The span in parts, in order: cut where a concession begins or ends. */
export const cutAtConcessions = (
  span: Days,
  concessions: readonly Conceded[],
): readonly (Days & { readonly relief?: Relief })[] => {
  const held = concessions
    .flatMap(({ relief, ...days }) => meet(span, days).map((part) => ({ ...part, relief })))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const free = [...held, { from: addDays(span.until, 1) }].map(({ from }, index) => {
    const before = held[index - 1];
    return { from: before === undefined ? span.from : addDays(before.until, 1), until: addDays(from, -1) };
  });
  return [...held, ...free.filter(({ from, until }) => from <= until)].sort((one, other) =>
    one.from < other.from ? -1 : 1,
  );
};

/**
 * What the quantity of the whole span costs in a part of its days: by the tariff and by the concession of each day. Days without a
 * tariff cost nothing.
 */
export const relievedSpans = (
  tariffs: readonly Tariff[],
  concessions: readonly Conceded[],
  { quantity, whole, ...span }: Days & { readonly quantity: string; readonly whole: Days },
): readonly RelievedSpan[] =>
  tariffs.flatMap((tariff) =>
    meet(span, tariff).flatMap((held) =>
      cutAtConcessions(held, concessions).map((part) => {
        const share = { before: daysBetween(whole.from, part.from), days: count(part), of: count(whole) };
        const { amount } = priceOf(tariff, { quantity, ...share });
        return { ...part, amount: part.relief === undefined ? amount : relieved(amount, part.relief, share) };
      }),
    ),
  );
