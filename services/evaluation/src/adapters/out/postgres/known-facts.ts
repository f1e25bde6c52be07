import { type Fact, isWithdrawal } from '@goldkey/rulebook';
import type { Told } from '../../../application/ports.js';
import type { Translate } from './fact.store.js';

/** A row of `fact`; `version` is another one whenever the row was written. */
export interface FactRow {
  readonly version: string;
  readonly event: Told;
}

/** The columns of a {@link FactRow}, of `fact f`. */
export const FACT_ROW = 'f.xmin::text AS version, f.event';

/** So many are known at once; the first to come are the first to go. */
const MOST_KNOWN = 40_000;

/**
 * Facts as they were read before, for as long as their rows are the same: judging a month again finds the very facts of the last
 * time, by which it tells what has changed (KeptDuties).
 */
export class KnownFacts {
  readonly #known = new Map<string, { readonly version: string; readonly fact: Fact }>();

  constructor(
    private readonly translate: Translate,
    private readonly most = MOST_KNOWN,
  ) {}

  /** Those of the rows that the rulebook reads as facts. */
  of(rows: readonly FactRow[]): Fact[] {
    return rows.flatMap((row) => this.#factOf(row) ?? []);
  }

  #factOf({ version, event }: FactRow): Fact | undefined {
    const key = `${event.source}\n${event.id}`;
    const known = this.#known.get(key);
    if (known?.version === version) return known.fact;
    const fact = this.translate(event);
    if (fact === undefined || isWithdrawal(fact)) return undefined;
    this.#known.set(key, { version, fact });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.most) break;
      this.#known.delete(oldest);
    }
    return fact;
  }
}
