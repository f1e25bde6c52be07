import { accept, type Decision, type Month, type Recording, refuse } from '@goldkey/kernel';
import type { Conflict } from '../roster/conflicts.js';
import { type PassedRule, type Publication, type PublicationEvent, publicationId } from './publication.js';

export interface PublishRoster extends Recording {
  readonly propertyId: string;
  readonly month: Month;
  readonly by: string;
  readonly conflicts: readonly Conflict[];
  readonly passed: readonly PassedRule[];
}

/**
 * A month is published, again where it was already: its people see what is planned. A hard conflict refuses it; each rule
 * with a soft one needs a reason, and only those are kept.
 */
export const publishRoster = (
  standing: Publication | undefined,
  command: PublishRoster,
): Decision<PublicationEvent> => {
  const { propertyId, month, by, conflicts, passed, eventId, at } = command;
  const hard = conflicts.filter(({ severity }) => severity === 'hard');
  const [first] = hard;
  if (first !== undefined)
    return refuse('staffing.roster-conflicts-hard', { count: hard.length, rule: first.rule, date: first.date });
  const broken = new Set(conflicts.map(({ rule }) => rule));
  const reasons = passed.filter(({ rule }) => broken.has(rule));
  const unexplained = [...broken].find((rule) => !reasons.some((one) => one.rule === rule));
  if (unexplained !== undefined) return refuse('staffing.roster-reason-missing', { rule: unexplained });
  const publication: Publication = {
    id: publicationId(propertyId, month),
    propertyId,
    month,
    revision: (standing?.revision ?? 0) + 1,
    publishedAt: at,
    publishedBy: by,
    passed: reasons,
  };
  return accept({ type: 'RosterPublished', eventId, at, publication });
};
