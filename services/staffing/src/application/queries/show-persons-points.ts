import { type Day, daysOf, type Period } from '@goldkey/kernel';
import type { PointsEntry } from '../../domain/points/entry.js';
import { type PersonTotal, totalsOf } from '../../domain/points/totals.js';
import type { PointsReader } from '../points-ports.js';

/** One person's points of a period: every entry, and what they come to. */
export interface PersonsPoints {
  readonly employeeId: string;
  readonly first: Day;
  readonly last: Day;
  /** Newest first. */
  readonly entries: readonly PointsEntry[];
  readonly totals: Omit<PersonTotal, 'employeeId'>;
}

/** The staff points of one person. */
export class ShowPersonsPoints {
  constructor(private readonly reader: PointsReader) {}

  async run(employeeId: string, period: Period): Promise<PersonsPoints> {
    const { first, last } = daysOf(period);
    const entries = await this.reader.entriesOf(employeeId, first, last);
    const [{ earned, lost, total } = { earned: 0, lost: 0, total: 0 }] = totalsOf(entries);
    return { employeeId, first, last, entries, totals: { earned, lost, total } };
  }
}
