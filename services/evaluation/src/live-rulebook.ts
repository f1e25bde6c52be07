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

  /** Takes the approved versions; answers the first day from which something else is in force than before, if any. */
  take(approved: readonly RulebookVersion[]): string | undefined {
    const known = new Set(this.#versions.map(({ id }) => id));
    const fresh = approved.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return undefined;
    this.#versions = [...this.given, ...approved];
    return fresh.map(({ from = '' }) => from).sort()[0];
  }
}
