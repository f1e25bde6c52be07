import type { Fact } from '../vocabulary.js';
import type { DaySpan, DutyClause, Rulebook } from './define.js';
import { type LayDuties, layAnew, type PlacedDuty } from './placed.js';
import type { Situation } from './situation.js';

/** So many duties are kept; what was asked for longest ago goes first. A property has some hundreds a month. */
const MOST_KEPT = 60_000;

/** All that a clause may look at when it lays duties; tests hold the clauses to it (tests/health.spec.ts, tests/kept-duties.spec.ts). */
interface Ground {
  /** Clause, rulebook, place and organisation, each the very one. */
  readonly standing: readonly unknown[];
  /** By kind that the clause reads. */
  readonly facts: readonly (readonly Fact[])[];
}

interface Laid {
  readonly ground: Ground;
  readonly duties: readonly PlacedDuty[];
}

const groundOf = (clause: DutyClause, situation: Situation, { clauses, versions }: Rulebook): Ground => {
  const { organisation, unitId, zone, serviceStart, serviceEnd, households } = situation;
  return {
    standing: [clause, clauses, versions, organisation, unitId, zone, serviceStart, serviceEnd, households],
    facts: clause.reads.map((kind) => situation.facts(kind)),
  };
};

/** Whether these are the very same ones in the same order. */
export const sameOnes = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

const isSame = (one: Ground, other: Ground): boolean =>
  sameOnes(one.standing, other.standing) &&
  one.facts.every((facts, index) => sameOnes(facts, other.facts[index] ?? []));

/**
 * Duties as they were laid, for as long as all that they were laid from is the same: the very facts of the kinds that the clause
 * reads, the very organisation, the numbers. An event of a busy month concerns a clause or two; the others need not lay their
 * hundreds of duties anew. Whoever hands in copies of facts instead of the ones known finds nothing kept, and loses only time.
 */
export class KeptDuties {
  /** By property and span, then by clause; what was asked for last stands last. */
  readonly #spans = new Map<string, Map<string, Laid>>();
  #count = 0;

  constructor(private readonly most = MOST_KEPT) {}

  readonly lay: LayDuties = (clause, situation, span, rulebook, isAsked) =>
    this.#laid(clause, situation, span, rulebook).filter(({ duty }) => isAsked(duty.deadline));

  #laid(clause: DutyClause, situation: Situation, span: DaySpan, rulebook: Rulebook): readonly PlacedDuty[] {
    const laid = this.#spanOf(`${situation.propertyId}\n${span.first}\n${span.last}`);
    const ground = groundOf(clause, situation, rulebook);
    const known = laid.get(clause.id);
    if (known !== undefined && isSame(known.ground, ground)) return known.duties;
    const duties = [...layAnew(clause, situation, span, rulebook, () => true)];
    laid.set(clause.id, { ground, duties });
    this.#count += duties.length - (known?.duties.length ?? 0);
    this.#forget();
    return duties;
  }

  #spanOf(name: string): Map<string, Laid> {
    const known = this.#spans.get(name) ?? new Map<string, Laid>();
    this.#spans.delete(name);
    this.#spans.set(name, known);
    return known;
  }

  /** Never the span that is asked for now. */
  #forget(): void {
    for (const [name, laid] of this.#spans) {
      if (this.#count <= this.most || this.#spans.size === 1) return;
      for (const { duties } of laid.values()) this.#count -= duties.length;
      this.#spans.delete(name);
    }
  }
}
