import { addDays, day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import type { Certificate, CertificateEvent } from './certificate.js';
import {
  grantCertificate,
  reinstateCertificate,
  renewCertificate,
  revokeCertificate,
  withdrawCertificate,
} from './decide.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-2' };
const told = { eventId: 'event-2', at: now };
const terms = { craft: '电工', number: 'T-1', validFrom: day('2024-04-01'), validUntil: day('2026-03-31') };
const valid: Certificate = {
  id: 'c-1',
  employeeId: 'e-1',
  propertyId: 'p-1',
  ...terms,
  state: 'valid',
  grantedEvent: 'event-1',
};
const { grantedEvent: _, ...untold } = valid;
const nothing: readonly Certificate[] = [];
const wish = { ...said, certificateId: 'c-1', employeeId: 'e-1', propertyId: 'p-1', terms };

test('a certificate is put on file once, and its days are in order', () => {
  given(nothing)
    .when(grantCertificate, wish)
    .then({ ...told, type: 'CertificateGranted', certificate: { ...valid, grantedEvent: 'event-2' } });
  given([valid]).when(grantCertificate, wish).refuses('staffing.certificate-already-granted', { certificateId: 'c-1' });
  given([{ ...untold, state: 'withdrawn' as const, why: '误录' }])
    .when(grantCertificate, wish)
    .then({ ...told, type: 'CertificateGranted', certificate: { ...valid, grantedEvent: 'event-2' } });
  given(nothing)
    .when(grantCertificate, { ...wish, terms: { ...terms, validUntil: day('2024-03-31') } })
    .refuses('staffing.certificate-days-invalid');
});

describe('a renewal', () => {
  const longer = { ...terms, number: 'T-2', validFrom: day('2026-04-01'), validUntil: day('2028-03-31') };
  const renewal = { ...said, certificateId: 'c-2', renewedEventId: 'event-3', terms: longer };
  test('follows the certificate, which stays valid for its own days', () => {
    given(valid)
      .when(renewCertificate, renewal)
      .then(
        { type: 'CertificateRenewed', eventId: 'event-3', at: now, certificate: { ...valid, state: 'renewed' } },
        {
          ...told,
          type: 'CertificateGranted',
          certificate: { ...valid, ...longer, id: 'c-2', renews: 'c-1', grantedEvent: 'event-2' },
        },
      );
  });
  test('lasts longer, and is made once', () => {
    given(valid)
      .when(renewCertificate, { ...renewal, terms })
      .refuses('staffing.certificate-renewal-invalid', { validUntil: '2026-03-31' });
    given<Certificate>({ ...valid, state: 'renewed' })
      .when(renewCertificate, renewal)
      .refuses('staffing.certificate-renewed');
  });
  test('that is taken back leaves the certificate as it was', () => {
    given<Certificate>({ ...valid, state: 'renewed' })
      .when(reinstateCertificate, said)
      .then({ ...told, type: 'CertificateRenewed', certificate: valid });
    given(valid).when(reinstateCertificate, said).then();
  });
});

describe('a revocation', () => {
  const command = { ...said, why: '吊销', anewEventId: 'event-3' };
  test('takes the grant back and tells anew of the days before', () => {
    given(valid)
      .when(revokeCertificate, { ...command, on: day('2026-03-01') })
      .then({
        ...told,
        type: 'CertificateRevoked',
        certificate: {
          ...valid,
          state: 'revoked',
          why: '吊销',
          validUntil: day('2026-02-28'),
          grantedEvent: 'event-3',
        },
        withdrawnEvent: 'event-1',
        grantedAnew: 'event-3',
      });
  });
  test('from the first day on leaves nothing', () => {
    given(valid)
      .when(revokeCertificate, { ...command, on: terms.validFrom })
      .then({
        ...told,
        type: 'CertificateRevoked',
        certificate: { ...untold, state: 'revoked', why: '吊销' },
        withdrawnEvent: 'event-1',
      });
  });
  test('takes away what another follows as well: its own days count still', () => {
    const renewed = { ...valid, state: 'renewed' } as const;
    const decision = revokeCertificate(renewed, { ...command, on: day('2026-03-01') });
    expect(decision).toMatchObject({ events: [{ certificate: { state: 'revoked', validUntil: '2026-02-28' } }] });
    for (const state of ['revoked', 'withdrawn'] as const)
      given<Certificate>({ ...valid, state })
        .when(revokeCertificate, { ...command, on: day('2026-03-01') })
        .refuses(`staffing.certificate-${state}`);
  });
  test('after the last day is none', () => {
    given(valid)
      .when(revokeCertificate, { ...command, on: day('2026-04-01') })
      .refuses('staffing.certificate-over', { validUntil: '2026-03-31' });
  });
  test('leaves exactly the days before it, whenever it falls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 729 }), (offset) => {
        const on = addDays(terms.validFrom, offset);
        const decision = revokeCertificate(valid, { ...command, on });
        if (!decision.accepted) throw new Error(decision.refusal.code);
        const [event] = decision.events as readonly Extract<CertificateEvent, { type: 'CertificateRevoked' }>[];
        expect(event?.withdrawnEvent).toBe('event-1');
        expect(event?.grantedAnew === undefined).toBe(offset === 0);
        if (offset > 0) expect(addDays(event?.certificate.validUntil ?? on, 1)).toBe(on);
      }),
    );
  });
});

test('a mistake is withdrawn by the event that stands, once', () => {
  given(valid)
    .when(withdrawCertificate, { ...said, why: '误录' })
    .then({
      ...told,
      type: 'CertificateWithdrawn',
      certificate: { ...untold, state: 'withdrawn', why: '误录' },
      withdrawnEvent: 'event-1',
    });
  given<Certificate>({ ...untold, state: 'withdrawn', why: '误录' })
    .when(withdrawCertificate, { ...said, why: 'x' })
    .refuses('staffing.certificate-withdrawn', { certificateId: 'c-1' });
});
