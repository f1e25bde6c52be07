import { type Outcome, refuse } from '@goldkey/kernel';
import type { FileReader, RecordOfFiles, RecordsWithFiles } from '../file-ports.js';

/** The certificate whose scans somebody asks for: whose it is sees them, and who reads the files of people. */
export class FindCertificate {
  constructor(private readonly records: RecordsWithFiles) {}

  async run(id: string, reader: FileReader, lock: boolean): Promise<Outcome<RecordOfFiles>> {
    const found = await this.records.certificate(id, lock);
    const propertyId = found?.state.propertyId ?? null;
    if (found === undefined || !(found.state.employeeId === reader.employeeId || reader.reads(propertyId)))
      return refuse('staffing.certificate-not-found', { id });
    const { zone, state } = found;
    const of = { id, recordKind: 'certificate', propertyId, zone };
    const { refusal: closed } = refuse('staffing.certificate-withdrawn', { certificateId: id });
    return { accepted: true, value: state.state === 'withdrawn' ? { ...of, closed } : of };
  }
}
