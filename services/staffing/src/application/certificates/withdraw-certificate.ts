import type { Recorder } from '@goldkey/kernel';
import type { Certificate } from '../../domain/certificate/certificate.js';
import { reinstateCertificate, withdrawCertificate } from '../../domain/certificate/decide.js';
import type { CertificateStore } from '../people-ports.js';
import type { Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

/** A certificate was put on file by mistake; where it renewed another, that one counts as before. */
export class WithdrawCertificate {
  constructor(
    private readonly certificates: CertificateStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<Certificate>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.certificates.change([
      {
        ...target,
        decide: (certificate) =>
          refuseGroupWide(this.reach, certificate.propertyId) ??
          withdrawCertificate(certificate, { ...recording, why }),
      },
    ]);
    if (kept?.accepted && kept.value.state.renews !== undefined)
      await this.certificates.change([
        {
          id: kept.value.state.renews,
          decide: (before) => reinstateCertificate(before, this.recorder.recording(undefined)),
        },
      ]);
    return kept as Kept<Certificate>;
  }
}
