import { accept, type Decision, type Instant, plus, type Recording, type Refusal, refuse } from '@goldkey/kernel';

/** A household's way to its bills without an account: whoever holds the token sees and pays them, until the link ends. */
export interface BillLink {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  /** SHA-256 of the token, hexadecimal. The token itself is shown once and kept nowhere. */
  readonly tokenHash: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant;
}

export interface BillLinkEvent {
  readonly type: 'BillLinkIssued' | 'BillLinkRevoked';
  readonly eventId: string;
  readonly at: Instant;
  readonly billLink: BillLink;
}

export const evolveBillLink = (_state: BillLink | undefined, { billLink }: BillLinkEvent): BillLink => billLink;

/** A bill is paid or dunned within a quarter; an older message opens nothing. */
export const LONGEST_LIFE_DAYS = 90;
const DAY_MS = 24 * 3_600_000;

export interface IssueBillLink extends Recording {
  readonly link: Pick<BillLink, 'id' | 'propertyId' | 'householdId' | 'tokenHash'>;
  readonly days: number;
}

export const issueBillLink = ({ link, days, at, eventId }: IssueBillLink): Decision<BillLinkEvent> =>
  days < 1 || days > LONGEST_LIFE_DAYS
    ? refuse('billing.link-life-invalid', { longest: LONGEST_LIFE_DAYS })
    : accept({
        type: 'BillLinkIssued',
        eventId,
        at,
        billLink: { ...link, issuedAt: at, expiresAt: plus(at, days * DAY_MS) },
      });

/** Takes the link away; a second time changes nothing. */
export const revokeBillLink = (billLink: BillLink, { at, eventId }: Recording): Decision<BillLinkEvent> =>
  billLink.revokedAt !== undefined
    ? accept()
    : accept({ type: 'BillLinkRevoked', eventId, at, billLink: { ...billLink, revokedAt: at } });

/** The home is no longer theirs who got the link: it ends with what was issued before that was told. */
export const revokeOfEarlierOwners = (
  billLink: BillLink,
  { toldAt, ...recording }: Recording & { readonly toldAt: Instant },
): Decision<BillLinkEvent> => (billLink.issuedAt > toldAt ? accept() : revokeBillLink(billLink, recording));

/** Why the link opens nothing any more, or undefined where it does. The last instant still opens. */
export const linkHindrance = ({ revokedAt, expiresAt }: BillLink, now: Instant): Refusal | undefined =>
  revokedAt !== undefined || now > expiresAt ? { code: 'billing.link-ended', facts: {} } : undefined;
