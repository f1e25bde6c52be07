import { accept, type Decision, type Instant, type Refusal, refuse } from '@goldkey/kernel';
import type {
  LinkTarget,
  OwnerLink,
  OwnerLinkIssued,
  OwnerLinkRevoked,
  OwnerLinkUsedToAnswer,
  OwnerLinkUsedToEvaluate,
  OwnerLinkUsedToReport,
} from './owner-link.js';
import { LONGEST_LIFE_DAYS } from './owner-link.js';

const DAY_MS = 24 * 3_600_000;
export interface IssueOwnerLink {
  readonly id: string;
  readonly propertyId: string;
  readonly tokenHash: string;
  readonly target: LinkTarget;
  readonly days: number;
  readonly now: Instant;
}

/** A link for one matter, or to report one, that ends by itself. */
export const issueOwnerLink = (command: IssueOwnerLink): Decision<OwnerLinkIssued> => {
  const { id, propertyId, tokenHash, target, days, now } = command;
  if (days < 1 || days > LONGEST_LIFE_DAYS)
    return refuse('complaints.link-life-invalid', { days, longest: LONGEST_LIFE_DAYS });
  const expiresAt = (now + days * DAY_MS) as Instant;
  return accept({ type: 'OwnerLinkIssued', id, propertyId, tokenHash, target, issuedAt: now, expiresAt });
};

/** Takes the link away; a second time changes nothing. */
export const revokeOwnerLink = (link: OwnerLink, command: { readonly now: Instant }): Decision<OwnerLinkRevoked> =>
  link.state === 'revoked' ? accept() : accept({ type: 'OwnerLinkRevoked', revokedAt: command.now });

/** Why the link opens nothing any more, or undefined where it does. The last instant still opens. */
export const linkHindrance = (link: OwnerLink, now: Instant): Refusal | undefined => {
  if (link.state === 'revoked') return { code: 'complaints.link-revoked', facts: {} };
  if (now > link.expiresAt) return { code: 'complaints.link-expired', facts: { expiresAt: link.expiresAt } };
  return undefined;
};

const closedToUse = (link: OwnerLink, now: Instant): Decision<never> | undefined => {
  const hindrance = linkHindrance(link, now);
  return hindrance === undefined ? undefined : refuse(hindrance.code, hindrance.facts);
};

/** One report for one link. */
export const useLinkToReport = (
  link: OwnerLink,
  command: { readonly complaintId: string; readonly now: Instant },
): Decision<OwnerLinkUsedToReport> => {
  const refused = closedToUse(link, command.now);
  if (refused !== undefined) return refused;
  if (link.target.kind !== 'report') return refuse('complaints.link-already-used', {});
  return accept({ type: 'OwnerLinkUsedToReport', complaintId: command.complaintId, at: command.now });
};

/** One evaluation for one link: what was said is said. */
export const useLinkToEvaluate = (
  link: OwnerLink,
  command: { readonly now: Instant },
): Decision<OwnerLinkUsedToEvaluate> => {
  const refused = closedToUse(link, command.now);
  if (refused !== undefined) return refused;
  if (link.target.kind !== 'matter') return refuse('complaints.link-not-for-a-matter', {});
  if (link.evaluatedAt !== undefined) return refuse('complaints.link-already-used', {});
  return accept({ type: 'OwnerLinkUsedToEvaluate', at: command.now });
};

/** One answer for one questionnaire. */
export const useLinkToAnswer = (
  link: OwnerLink,
  command: { readonly now: Instant },
): Decision<OwnerLinkUsedToAnswer> => {
  const refused = closedToUse(link, command.now);
  if (refused !== undefined) return refused;
  if (link.target.kind !== 'questionnaire') return refuse('complaints.link-not-a-questionnaire', {});
  if (link.answeredAt !== undefined) return refuse('complaints.link-already-used', {});
  return accept({ type: 'OwnerLinkUsedToAnswer', at: command.now });
};
