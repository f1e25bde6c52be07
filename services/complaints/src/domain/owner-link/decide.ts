import { accept, type Decision, type Instant, type Refusal, refuse } from '@goldkey/kernel';
import { may, type OwnerLinkAct, type OwnerLinkState } from './machine.js';
import type {
  LinkTarget,
  OwnerLink,
  OwnerLinkIssued,
  OwnerLinkRevoked,
  OwnerLinkUsedToAnswer,
  OwnerLinkUsedToEvaluate,
  OwnerLinkUsedToJudge,
  OwnerLinkUsedToReport,
} from './owner-link.js';
import { LONGEST_LIFE_DAYS, standingOf } from './owner-link.js';

const DAY_MS = 24 * 3_600_000;
export interface IssueOwnerLink {
  readonly id: string;
  readonly propertyId: string;
  readonly tokenHash: string;
  readonly target: LinkTarget;
  readonly days: number;
  readonly issuedBy: string;
  readonly now: Instant;
}

/** A link for one matter, or to report one, that ends by itself. */
export const issueOwnerLink = (command: IssueOwnerLink): Decision<OwnerLinkIssued> => {
  const { days, now, ...issued } = command;
  if (days < 1 || days > LONGEST_LIFE_DAYS)
    return refuse('complaints.link-life-invalid', { days, longest: LONGEST_LIFE_DAYS });
  const expiresAt = (now + days * DAY_MS) as Instant;
  return accept({ type: 'OwnerLinkIssued', ...issued, issuedAt: now, expiresAt });
};

/** Takes the link away; a second time changes nothing. */
export const revokeOwnerLink = (link: OwnerLink, command: { readonly now: Instant }): Decision<OwnerLinkRevoked> =>
  may(standingOf(link), 'revoke') ? accept({ type: 'OwnerLinkRevoked', revokedAt: command.now }) : accept();

/** Why the link opens nothing any more, or undefined where it does. The last instant still opens. */
export const linkHindrance = (link: OwnerLink, now: Instant): Refusal | undefined => {
  if (link.state === 'revoked') return { code: 'complaints.link-revoked', facts: {} };
  if (now > link.expiresAt) return { code: 'complaints.link-expired', facts: { expiresAt: link.expiresAt } };
  return undefined;
};

/** What a link is told that is for something else. */
const NOT_FOR: Readonly<Record<Exclude<OwnerLinkAct, 'revoke'>, string>> = {
  report: 'complaints.link-already-used',
  evaluate: 'complaints.link-not-for-a-matter',
  answer: 'complaints.link-not-a-questionnaire',
  judge: 'complaints.link-not-for-work',
};
/** By which act a link came to stand as it does, where that was its one use. */
const USED_BY: Readonly<Partial<Record<OwnerLinkState, OwnerLinkAct>>> = {
  evaluated: 'evaluate',
  answered: 'answer',
  judged: 'judge',
};

/** Why the link is not good for the act, or undefined where it is. */
const closedTo = (act: keyof typeof NOT_FOR, link: OwnerLink, now: Instant): Decision<never> | undefined => {
  const hindrance = linkHindrance(link, now);
  if (hindrance !== undefined) return refuse(hindrance.code, hindrance.facts);
  const standing = standingOf(link);
  if (may(standing, act)) return undefined;
  return refuse(USED_BY[standing] === act ? 'complaints.link-already-used' : NOT_FOR[act], {});
};

/** One report for one link. */
export const useLinkToReport = (
  link: OwnerLink,
  command: { readonly complaintId: string; readonly now: Instant },
): Decision<OwnerLinkUsedToReport> => {
  const { complaintId, now } = command;
  return closedTo('report', link, now) ?? accept({ type: 'OwnerLinkUsedToReport', complaintId, at: now });
};

/**
 * One evaluation for one link: what was said is said. What one of us says by it does not use it up: the person served always replaces
 * that (rulebook 2).
 */
export const useLinkToEvaluate = (
  link: OwnerLink,
  { now, isStaff }: { readonly now: Instant; readonly isStaff: boolean },
): Decision<OwnerLinkUsedToEvaluate> => {
  const refused = closedTo('evaluate', link, now);
  if (refused !== undefined) return refused;
  return isStaff ? accept() : accept({ type: 'OwnerLinkUsedToEvaluate', at: now });
};

/** One answer for one questionnaire. */
export const useLinkToAnswer = (link: OwnerLink, command: { readonly now: Instant }): Decision<OwnerLinkUsedToAnswer> =>
  closedTo('answer', link, command.now) ?? accept({ type: 'OwnerLinkUsedToAnswer', at: command.now });

/** One word on one piece of work: it was done well, or not. */
export const useLinkToJudge = (
  link: OwnerLink,
  { now, done }: { readonly now: Instant; readonly done: boolean },
): Decision<OwnerLinkUsedToJudge> =>
  closedTo('judge', link, now) ?? accept({ type: 'OwnerLinkUsedToJudge', at: now, done });
