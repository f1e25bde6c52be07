import type { Instant } from '@goldkey/kernel';
import { type Fact, isWithdrawal, type Withdrawal } from '@goldkey/rulebook';
import { type AssignedKind, matterOfAssigned } from '../domain/notice/assigned.js';
import { LONGEST_NEWS_DAYS } from '../domain/notice/notice.js';
import type { TouchedMatters } from './ports.js';

const DAY_MS = 86_400_000;

/** What facts tell of who answers for findings and tasks, and of what is done. */
const KINDS: Readonly<Record<string, { readonly kind: AssignedKind; readonly gives: boolean }>> = {
  'inspections.finding.raised': { kind: 'finding', gives: true },
  'inspections.finding.rectified': { kind: 'finding', gives: false },
  'inspections.finding.verified': { kind: 'finding', gives: false },
  'staffing.task.assigned': { kind: 'task', gives: true },
  'staffing.task.filed': { kind: 'task', gives: false },
};

interface Given {
  readonly propertyId?: string;
  readonly findingId?: string;
  readonly taskId?: string;
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
    const known = isWithdrawal(fact) ? undefined : KINDS[fact.kind];
    if (known === undefined || isWithdrawal(fact)) continue;
    const { propertyId, findingId, taskId, employeeId, responsibleId, assignedAt = fact.at } = fact.data as Given;
    const id = known.kind === 'finding' ? findingId : taskId;
    if (propertyId === undefined || id === undefined) continue;
    const isNews = known.gives && (employeeId ?? responsibleId) !== undefined && assignedAt >= oldest;
    (isNews ? asked : touched).add(matterOfAssigned({ kind: known.kind, propertyId, id }));
  }
  return { asked: [...asked], touched: [...touched].filter((matter) => !asked.has(matter)) };
};
