import type { Acting, Decision, Outcome } from '@goldkey/kernel';

/** Ids by which people are known: of employees and accounts, those of whom they stand in for among them. */
const IDS = ['id-1', 'id-2', 'id-3'] as const;

/** Whoever can act under some of these ids, named by any of them. */
const everybody: readonly Acting[] = Array.from({ length: 2 ** IDS.length }, (_, chosen) =>
  IDS.filter((_id, index) => (chosen >> index) % 2 === 1),
).flatMap((selves) => selves.map((by) => ({ by, selves })));

/** What is decided about a step, by whichever form of words a service has for it. */
type Decided = Decision<unknown> | Outcome<unknown>;

const codeOf = (decision: Decided): string | undefined => (decision.accepted ? undefined : decision.refusal.code);

/** Under what a record keeps every id of who acted, beside the one that it names: `takenAs`, `selves`. */
const EVERY_ID = /^(?:selves|\w+As)$/;

/** A record as it was kept before: who acted is named, and under which other ids they go is not known. */
const asBefore = (kept: unknown): unknown => {
  if (Array.isArray(kept)) return kept.map(asBefore);
  if (typeof kept !== 'object' || kept === null || Object.getPrototypeOf(kept) !== Object.prototype) return kept;
  const fields = Object.entries(kept).filter(([name]) => !EVERY_ID.test(name));
  return Object.fromEntries(fields.map(([name, value]) => [name, asBefore(value)]));
};

/**
 * A step asks for another person than who took the one before: whoever took that and whoever takes this, it is refused exactly where
 * they share an id; of a record from before every id was kept, where the one that it names is among those of who takes this.
 * `taken` is what stands after the first of them acted, `may` what pages are told of it before anybody tries.
 */
export const asksForAnotherPerson = <State>(
  code: string,
  taken: (first: Acting) => State,
  decide: (state: State, second: Acting) => Decided,
  may?: (state: State, second: Acting) => boolean,
): void => {
  for (const first of everybody)
    for (const second of everybody) {
      const state = taken(first);
      const areOne = first.selves.some((id) => second.selves.includes(id));
      const isNamed = second.selves.includes(first.by);
      for (const [record, isRefused] of [[state, areOne] as const, [asBefore(state) as State, isNamed] as const]) {
        const told = may === undefined ? {} : { may: may(record, second) };
        expect({ first, second, record, code: codeOf(decide(record, second)), ...told }).toEqual({
          ...{ first, second, record, code: isRefused ? code : undefined },
          ...(may === undefined ? {} : { may: !isRefused }),
        });
      }
    }
};

/** A step is not for whom it concerns, nor for who stands in for them. `decide` is about the person with this id. */
export const isNotForWhomItConcerns = (
  code: string,
  decide: (concernedId: string, acting: Acting) => Decided,
): void => {
  for (const concernedId of IDS)
    for (const acting of everybody)
      expect({ acting, code: codeOf(decide(concernedId, acting)) }).toEqual({
        acting,
        code: acting.selves.includes(concernedId) ? code : undefined,
      });
};
