import type { Month } from '@goldkey/kernel';
import { builtOn, type Clause, type Counts, clauseOfKey, type Rulebook, servicesOf } from '@goldkey/rulebook';
import { type Evidence, standingOf } from '../domain/evidence/evidence.js';
import type { PlacedPosting } from './ports.js';

/**
 * Which lines of properties count for clauses of the group (M-20): not a miss that is pending or waived, and not what an upheld
 * appeal took back (rulebook 7), for neither was charged.
 */
export const countedLines = (rulebook: Rulebook, evidence: Evidence, upheld: ReadonlySet<string>): Counts => {
  const clauses = new Map<string, Clause>(rulebook.clauses.map((clause) => [clause.id, clause]));
  return ({ key, clause: id, propertyId, at }) => {
    if (upheld.has(key)) return false;
    const clause = clauses.get(id);
    if (clause?.kind !== 'duty' || propertyId === null) return true;
    return standingOf(evidence, propertyId, servicesOf(clause), at) === undefined;
  };
};

/** Months of the group on whose lines these postings bear; one that names no month may bear on any of those judged. */
export const groupMonths = (
  rulebook: Rulebook,
  postings: readonly PlacedPosting[],
  judged: readonly Month[],
): readonly Month[] => {
  const below = builtOn(rulebook);
  const bearing = postings.filter(({ posting, ofGroup }) => !ofGroup && below.has(clauseOfKey(posting.key)));
  return [
    ...new Set(
      bearing.flatMap(({ posting, month, corrects }) => corrects?.ofMonth ?? (posting.entry && month) ?? judged),
    ),
  ];
};
