import { clauses, type Rulebook, type RulebookVersion, type Versions } from '@goldkey/rulebook';

/** The rulebook as it is in force now: what was given at the start, and versions approved since. */
export class LiveRulebook implements Rulebook {
  readonly clauses = clauses;
  #versions: Versions;

  constructor(private readonly given: Versions) {
    this.#versions = given;
  }

  get versions(): Versions {
    return this.#versions;
  }

  /**
   * Takes the approved versions, in place of those taken before: one may have been given up. Answers the first day from which
   * something else is in force than before, if any.
   */
  take(approved: readonly RulebookVersion[]): string | undefined {
    const [before, after] = [this.#versions, [...this.given, ...approved] as const];
    const changed = [...without(after, before), ...without(before, after)];
    if (changed.length === 0) return undefined;
    this.#versions = after as Versions;
    return changed.map(({ from = '' }) => from).sort()[0];
  }
}

const without = (some: readonly RulebookVersion[], others: readonly RulebookVersion[]): readonly RulebookVersion[] =>
  some.filter(({ id }) => !others.some((other) => other.id === id));
