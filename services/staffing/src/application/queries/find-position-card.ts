import { type Outcome, refuse } from '@goldkey/kernel';
import type { FileReader, RecordOfFiles, RecordsWithFiles } from '../file-ports.js';

/** The card whose evidence somebody asks for: who reads cards of others sees it, and whose card it is once it is approved. */
export class FindPositionCard {
  constructor(private readonly records: RecordsWithFiles) {}

  async run(id: string, reader: FileReader, lock: boolean): Promise<Outcome<RecordOfFiles>> {
    const found = await this.records.positionCard(id, lock);
    const unknown = refuse('staffing.position-card-not-found', { id });
    if (found === undefined) return unknown;
    const { zone, state } = found;
    const isTheirs = state.employeeId === reader.employeeId;
    if (!(isTheirs ? state.state === 'approved' : reader.reads(state.propertyId))) return unknown;
    const of = { id, recordKind: 'position-card', propertyId: state.propertyId, zone };
    const own = refuse('staffing.position-card-own.forbidden');
    if (isTheirs) return { accepted: true, value: { ...of, closed: own.refusal } };
    const { refusal: closed } = refuse('staffing.position-card-settled', { cardId: id, state: state.state });
    return { accepted: true, value: state.state === 'drafted' ? of : { ...of, closed } };
  }
}
