import { currentCaller, type Scope } from '@goldkey/access';

const REMEMBERED_MS = 60_000;

interface Told {
  readonly until: number;
  /** `undefined`: nothing was told of this id. */
  readonly byId: Map<string, string | undefined>;
}

/** Asks what these ids are called; an id of which nothing is told is not there. `undefined`: nobody answered. */
type Ask = (ids: readonly string[]) => Promise<ReadonlyMap<string, string> | undefined>;

/**
 * What another service told is remembered for a minute, so that a page of thousands does not ask again each time it is opened.
 * It is kept with the scope in which it was told, and ends with the token that the scope came with: nobody reads what they
 * could not ask. What nobody answered is asked anew.
 */
export const remembered = (
  ask: Ask,
  now: () => number = Date.now,
): ((ids: readonly string[]) => Promise<ReadonlyMap<string, string>>) => {
  const byScope = new WeakMap<Scope, Told>();
  const toldIn = (scope: Scope): Told => {
    const known = byScope.get(scope);
    if (known !== undefined && now() < known.until) return known;
    const fresh = { until: now() + REMEMBERED_MS, byId: new Map<string, string | undefined>() };
    byScope.set(scope, fresh);
    return fresh;
  };
  return async (ids) => {
    const { byId } = toldIn(currentCaller().scope);
    const unknown = [...new Set(ids)].filter((id) => !byId.has(id));
    if (unknown.length > 0) {
      const told = await ask(unknown);
      if (told !== undefined) for (const id of unknown) byId.set(id, told.get(id));
    }
    return new Map(
      ids.flatMap((id) => {
        const name = byId.get(id);
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
  };
};
