import type { Recorder } from '@goldkey/kernel';
import type { Certificate, CertificateTerms } from '../../domain/certificate/certificate.js';
import { renewCertificate } from '../../domain/certificate/decide.js';
import type { CertificateStore } from '../people-ports.js';
import type { Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface RenewCertificateCommand extends Target, Omit<CertificateTerms, 'craft'> {}

/** A certificate is prolonged: another of the same craft follows it. */
export class RenewCertificate {
  constructor(
    private readonly certificates: CertificateStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, ...terms }: RenewCertificateCommand): Promise<Kept<Certificate>> {
    const recording = this.recorder.recording(undefined);
    const ids = { certificateId: this.recorder.newId(), renewedEventId: this.recorder.newId() };
    return this.certificates.renew(
      { id, expectedVersion },
      (before) =>
        refuseGroupWide(this.reach, before.propertyId) ??
        renewCertificate(before, { ...recording, ...ids, terms: { ...terms, craft: before.craft } }),
    );
  }
}
