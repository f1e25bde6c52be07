import type { ComplaintReader } from './readers.js';
import type { ComplaintLine } from './views.js';

/** Matters by id, for other services; those in the caller's scope. */
export class GetComplaints {
  constructor(private readonly reader: ComplaintReader) {}

  run(complaintIds: readonly string[]): Promise<readonly ComplaintLine[]> {
    return this.reader.lines(complaintIds);
  }
}
