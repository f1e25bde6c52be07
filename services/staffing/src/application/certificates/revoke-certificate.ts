import type { Day, Recorder } from '@goldkey/kernel';
import type { Certificate } from '../../domain/certificate/certificate.js';
import { revokeCertificate } from '../../domain/certificate/decide.js';
import type { CertificateStore } from '../people-ports.js';
import type { Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface RevokeCertificateCommand extends Target {
  /** The first day on which it does not count. */
  readonly on: Day;
  readonly why: string;
}

/** A certificate is taken away from a day on. */
export class RevokeCertificate {
  constructor(
    private readonly certificates: CertificateStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ on, why, ...target }: RevokeCertificateCommand): Promise<Kept<Certificate>> {
    const command = { ...this.recorder.recording(undefined), on, why, anewEventId: this.recorder.newId() };
    const [kept] = await this.certificates.change([
      {
        ...target,
        decide: (certificate) =>
          refuseGroupWide(this.reach, certificate.propertyId) ?? revokeCertificate(certificate, command),
      },
    ]);
    return kept as Kept<Certificate>;
  }
}
