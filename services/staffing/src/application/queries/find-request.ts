import { type Outcome, refuse } from '@goldkey/kernel';
import { closedToFiles } from '../../domain/roster-request/rules.js';
import type { FileReader, RecordOfFiles, RecordsWithFiles } from '../file-ports.js';

/** The request whose notes somebody asks for: who is away sees them, and who decides about leave. */
export class FindRequest {
  constructor(private readonly records: RecordsWithFiles) {}

  async run(id: string, reader: FileReader, lock: boolean): Promise<Outcome<RecordOfFiles>> {
    const found = await this.records.request(id, lock);
    const isTheirs = found?.state.employeeId === reader.employeeId;
    if (found === undefined || !(isTheirs || reader.decidesLeave(found.state.propertyId)))
      return refuse('staffing.roster-request-not-found', { id });
    const { zone, state } = found;
    const closed = closedToFiles(state);
    const of = { id, recordKind: 'roster-request', propertyId: state.propertyId, zone, ...(closed && { closed }) };
    return { accepted: true, value: state.state === 'approved' ? { ...of, lookedAt: state.approvedAt } : of };
  }
}
