import type { Day, Instant } from '@goldkey/kernel';

/** A craft licence as it is written. */
export interface CertificateTerms {
  readonly craft: string;
  /** As printed on it. */
  readonly number: string;
  readonly validFrom: Day;
  /** Last day, included. */
  readonly validUntil: Day;
  /** Where its copy is kept; absent: nobody said. */
  readonly document?: string;
}

/** A certificate that a person holds (rulebook D-10). */
export interface Certificate extends CertificateTerms {
  readonly id: string;
  readonly employeeId: string;
  /** The property that keeps the person's file; absent for staff of the group. */
  readonly propertyId?: string;
  /** `renewed`: another follows it, and nobody needs to be warned of its end. */
  readonly state: 'valid' | 'renewed' | 'revoked' | 'withdrawn';
  /** The certificate that this one renews. */
  readonly renews?: string;
  /** Why it was revoked or withdrawn. */
  readonly why?: string;
  /** The event that told of its validity as it stands, and that a withdrawal names; absent where none stands. */
  readonly grantedEvent?: string;
}

export type CertificateEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly certificate: Certificate;
} & (
  | { readonly type: 'CertificateGranted' | 'CertificateRenewed' }
  /** `grantedAnew`: the event that tells of the days until it was revoked, where there are any. */
  | { readonly type: 'CertificateRevoked'; readonly withdrawnEvent: string; readonly grantedAnew?: string }
  | { readonly type: 'CertificateWithdrawn'; readonly withdrawnEvent?: string }
);

/** The certificate after an event. */
export const evolveCertificate = (_certificate: Certificate | undefined, event: CertificateEvent): Certificate =>
  event.certificate;
