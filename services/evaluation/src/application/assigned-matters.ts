import type { Instant } from '@goldkey/kernel';
import { type Fact, isWithdrawal, type Withdrawal } from '@goldkey/rulebook';
import { ASSIGNED_FACTS, matterOfAssigned } from '../domain/notice/assigned.js';
import { LONGEST_NEWS_DAYS } from '../domain/notice/notice.js';
import type { TouchedMatters } from './ports.js';

const DAY_MS = 86_400_000;

interface Given {
  readonly propertyId?: string;
  readonly employeeId?: string;
  readonly responsibleId?: string;
  readonly assignedAt?: Instant;
}

/**
 * Matters of notices about what was given to somebody. What was given before any news is told to nobody, so years that are
 * imported are looked at only where somebody was told.
 */
export const assignedMatters = (facts: readonly (Fact | Withdrawal)[], now: Instant): TouchedMatters => {
  const oldest = now - LONGEST_NEWS_DAYS * DAY_MS;
  const asked = new Set<string>();
  const touched = new Set<string>();
  for (const fact of facts) {
    const known = isWithdrawal(fact) ? undefined : ASSIGNED_FACTS[fact.kind];
    if (known === undefined || isWithdrawal(fact)) continue;
    const { propertyId, employeeId, responsibleId, assignedAt = fact.at } = fact.data as Given;
    const id = (fact.data as Readonly<Record<string, unknown>>)[known.id];
    if (propertyId === undefined || typeof id !== 'string') continue;
    const isNews = known.done === undefined && (employeeId ?? responsibleId) !== undefined && assignedAt >= oldest;
    (isNews ? asked : touched).add(matterOfAssigned({ kind: known.kind, propertyId, id }));
  }
  return { asked: [...asked], touched: [...touched].filter((matter) => !asked.has(matter)) };
};
