import type { Acting, Decision } from '@goldkey/kernel';

/** Ids by which people are known: of employees and accounts, those of whom they stand in for among them. */
const IDS = ['id-1', 'id-2', 'id-3'] as const;

/** Whoever can act under some of these ids, named by any of them. */
const everybody: readonly Acting[] = Array.from({ length: 2 ** IDS.length }, (_, chosen) =>
  IDS.filter((_id, index) => (chosen >> index) % 2 === 1),
).flatMap((selves) => selves.map((by) => ({ by, selves })));

const codeOf = (decision: Decision<unknown>): string | undefined =>
  decision.accepted ? undefined : decision.refusal.code;

/**
 * A step asks for another person than who took the one before: whoever took that and whoever takes this, it is refused exactly where
 * they share an id. `taken` is what stands after the first of them acted.
 */
export const asksForAnotherPerson = <State>(
  code: string,
  taken: (first: Acting) => State,
  decide: (state: State, second: Acting) => Decision<unknown>,
): void => {
  for (const first of everybody)
    for (const second of everybody) {
      const areOne = first.selves.some((id) => second.selves.includes(id));
      expect({ first, second, code: codeOf(decide(taken(first), second)) }).toEqual({
        first,
        second,
        code: areOne ? code : undefined,
      });
    }
};

/** A step is not for whom it concerns, nor for who stands in for them. `decide` is about the person with this id. */
export const isNotForWhomItConcerns = (
  code: string,
  decide: (concernedId: string, acting: Acting) => Decision<unknown>,
): void => {
  for (const concernedId of IDS)
    for (const acting of everybody)
      expect({ acting, code: codeOf(decide(concernedId, acting)) }).toEqual({
        acting,
        code: acting.selves.includes(concernedId) ? code : undefined,
      });
};
