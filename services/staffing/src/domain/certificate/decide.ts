import { accept, addDays, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Certificate, CertificateEvent, CertificateTerms } from './certificate.js';

export interface GrantCertificate extends Recording {
  readonly certificateId: string;
  readonly employeeId: string;
  readonly propertyId?: string;
  readonly terms: CertificateTerms;
}

const refuseDays = ({ validFrom, validUntil }: CertificateTerms): Decision<never> | undefined =>
  validUntil < validFrom ? refuse('staffing.certificate-days-invalid', { validFrom, validUntil }) : undefined;

const isSame = (held: Certificate, { craft, number, validFrom }: CertificateTerms): boolean =>
  held.state !== 'withdrawn' && held.craft === craft && held.number === number && held.validFrom === validFrom;

const granted = (command: GrantCertificate, renews?: string): CertificateEvent => {
  const { certificateId, employeeId, propertyId, terms, eventId, at } = command;
  const certificate: Certificate = {
    id: certificateId,
    employeeId,
    ...(propertyId && { propertyId }),
    ...terms,
    state: 'valid',
    ...(renews && { renews }),
    grantedEvent: eventId,
  };
  return { type: 'CertificateGranted', eventId, at, certificate };
};

/** A person's certificate is put on file. `held` are all that the person has or had. */
export const grantCertificate = (
  held: readonly Certificate[],
  command: GrantCertificate,
): Decision<CertificateEvent> => {
  const known = held.find((one) => isSame(one, command.terms));
  if (known !== undefined) return refuse('staffing.certificate-already-granted', { certificateId: known.id });
  return refuseDays(command.terms) ?? refuseFuture(command) ?? accept(granted(command));
};

/** Only one that stands and was not followed by another can be renewed. */
const refuseSettled = ({ id, state }: Certificate): Decision<never> | undefined =>
  state === 'valid' ? undefined : refuse(`staffing.certificate-${state}`, { certificateId: id });

/** The issuer prolongs a certificate: a new one follows, and the old one stays valid for its own days. */
export const renewCertificate = (
  before: Certificate,
  command: Omit<GrantCertificate, 'employeeId' | 'propertyId'> & { readonly renewedEventId: string },
): Decision<CertificateEvent> => {
  const { terms, renewedEventId, at } = command;
  if (terms.validUntil <= before.validUntil)
    return refuse('staffing.certificate-renewal-invalid', { validUntil: before.validUntil });
  const { employeeId, propertyId } = before;
  const renewed: CertificateEvent = {
    type: 'CertificateRenewed',
    eventId: renewedEventId,
    at,
    certificate: { ...before, state: 'renewed' },
  };
  return (
    refuseSettled(before) ??
    refuseDays(terms) ??
    refuseFuture(command) ??
    accept(renewed, granted({ ...command, employeeId, ...(propertyId && { propertyId }) }, before.id))
  );
};

export interface RevokeCertificate extends Recording {
  /** The first day on which it does not count. */
  readonly on: Day;
  readonly why: string;
  /** Id of the event that tells of the days that remain. */
  readonly anewEventId: string;
}

/**
 * The issuer or the group takes a certificate away from a day on; the days before stay certified. One that another follows counts
 * for its own days still, and is taken away as well.
 */
export const revokeCertificate = (certificate: Certificate, command: RevokeCertificate): Decision<CertificateEvent> => {
  const { on, why, anewEventId, eventId, at } = command;
  const settled = certificate.state === 'renewed' ? undefined : refuseSettled(certificate);
  if (settled !== undefined) return settled;
  const { grantedEvent, ...rest } = certificate;
  if (grantedEvent === undefined) throw new Error('a valid certificate that nobody was told of');
  if (on > certificate.validUntil) return refuse('staffing.certificate-over', { validUntil: certificate.validUntil });
  const remains = on > certificate.validFrom;
  const revoked: Certificate = {
    ...rest,
    state: 'revoked',
    why,
    ...(remains && { validUntil: addDays(on, -1), grantedEvent: anewEventId }),
  };
  return (
    refuseFuture(command) ??
    accept({
      type: 'CertificateRevoked',
      eventId,
      at,
      certificate: revoked,
      withdrawnEvent: grantedEvent,
      ...(remains && { grantedAnew: anewEventId }),
    })
  );
};

/** The certificate was put on file by mistake: the person never had it. */
export const withdrawCertificate = (
  certificate: Certificate,
  command: Recording & { readonly why: string },
): Decision<CertificateEvent> => {
  const { why, eventId, at } = command;
  const { grantedEvent, ...rest } = certificate;
  if (certificate.state === 'withdrawn') return refuse('staffing.certificate-withdrawn', { certificateId: rest.id });
  return (
    refuseFuture(command) ??
    accept({
      type: 'CertificateWithdrawn',
      eventId,
      at,
      certificate: { ...rest, state: 'withdrawn', why },
      ...(grantedEvent && { withdrawnEvent: grantedEvent }),
    })
  );
};

/** The renewal of a certificate was taken back: the one before it counts again as it did. */
export const reinstateCertificate = (certificate: Certificate, command: Recording): Decision<CertificateEvent> =>
  certificate.state === 'renewed'
    ? accept({
        type: 'CertificateRenewed',
        eventId: command.eventId,
        at: command.at,
        certificate: { ...certificate, state: 'valid' },
      })
    : accept();
