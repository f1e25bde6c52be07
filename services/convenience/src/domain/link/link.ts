import { accept, type Decision, type Instant, plus, type Recording, type Refusal, refuse } from '@goldkey/kernel';
import type { Happened } from '../recording.js';

/** The owner's way to one thing without an account: whoever holds the token acts as the owner, once. */
export interface Link {
  readonly id: string;
  readonly propertyId: string;
  /** SHA-256 of the token, hexadecimal. The token itself is shown once and kept nowhere. */
  readonly tokenHash: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt?: Instant;
  readonly revokedAt?: Instant;
}

export type LinkEvent<About extends Link> = Happened<'LinkIssued' | 'LinkUsed' | 'LinkRevoked', About>;

/** A link outlives the days in which the owner is to answer, so that a dispute can still be put right. */
export const LINK_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

export interface IssueLink<About extends object> extends Recording {
  readonly link: Pick<Link, 'id' | 'propertyId' | 'tokenHash'> & About;
}

/** A link for one thing, that ends by itself. */
export const issueLink = <About extends object>({
  link,
  at,
  eventId,
}: IssueLink<About>): Decision<LinkEvent<Link & About>> => {
  const record = { ...link, issuedAt: at, expiresAt: plus(at, LINK_DAYS * DAY_MS) };
  return accept({ type: 'LinkIssued', eventId, at, record });
};

/** Why the link opens nothing any more, or undefined where it does. The last instant still opens. */
export const linkHindrance = ({ revokedAt, expiresAt }: Link, now: Instant): Refusal | undefined => {
  if (revokedAt !== undefined) return { code: 'convenience.link-revoked', facts: {} };
  return now > expiresAt ? { code: 'convenience.link-expired', facts: {} } : undefined;
};

/** Takes the link away; a second time changes nothing. */
export const revokeLink = <About extends Link>(link: About, { at, eventId }: Recording): Decision<LinkEvent<About>> =>
  link.revokedAt === undefined
    ? accept({ type: 'LinkRevoked', eventId, at, record: { ...link, revokedAt: at } })
    : accept();

/** One answer for one link. */
export const applyLink = <About extends Link>(
  link: About,
  { at, now, eventId }: Recording,
): Decision<LinkEvent<About>> => {
  const hindrance = linkHindrance(link, now);
  if (hindrance !== undefined) return refuse(hindrance.code, hindrance.facts);
  if (link.usedAt !== undefined) return refuse('convenience.link-used', {});
  return accept({ type: 'LinkUsed', eventId, at, record: { ...link, usedAt: at } });
};
