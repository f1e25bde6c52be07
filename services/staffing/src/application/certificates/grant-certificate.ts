import { type Recorder, refuse } from '@goldkey/kernel';
import type { Certificate, CertificateTerms } from '../../domain/certificate/certificate.js';
import { grantCertificate } from '../../domain/certificate/decide.js';
import type { CertificateStore } from '../people-ports.js';
import type { EmployeeStore, Kept, PropertyDirectory, Reach } from '../ports.js';
import { refuseGroupWide, refuseUnknownEmployee } from '../recording.js';

export interface GrantCertificateCommand extends CertificateTerms {
  readonly employeeId: string;
}

/** A person's craft licence is put on file (rulebook D-10). */
export class GrantCertificate {
  constructor(
    private readonly certificates: CertificateStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ employeeId, ...terms }: GrantCertificateCommand): Promise<Kept<Certificate>> {
    const people = await this.employees.find([employeeId]);
    const propertyId = people.get(employeeId)?.homePropertyId;
    const isHere = propertyId === undefined || (await this.properties.find([propertyId])).has(propertyId);
    const command = {
      ...this.recorder.recording(undefined),
      certificateId: this.recorder.newId(),
      employeeId,
      terms,
      ...(propertyId && { propertyId }),
    };
    return this.certificates.grant(
      employeeId,
      (held) =>
        refuseUnknownEmployee(people, employeeId) ??
        refuseGroupWide(this.reach, propertyId) ??
        (isHere ? undefined : refuse('staffing.file-elsewhere')) ??
        grantCertificate(held, command),
    );
  }
}
