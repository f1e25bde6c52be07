import type { Refusal } from '@goldkey/kernel';
import { refusedAsSetAside } from '../domain/complaint/rules.js';
import type { ComplaintReader } from './queries/readers.js';

/** What was said online, as far as its case is concerned. */
export interface KeptVoice {
  readonly propertyId: string;
  /** The case that it was taken up as; older records have words of their own for it. */
  readonly caseId?: string;
}

/** Judges that what was said online became a case: one of its own property that stands, within sight of who says so. */
export class JudgeOnlineVoice {
  constructor(private readonly reader: Pick<ComplaintReader, 'matters'>) {}

  async run({
    before,
    after: { propertyId, caseId },
  }: {
    readonly before: KeptVoice | undefined;
    readonly after: KeptVoice;
  }): Promise<Refusal | undefined> {
    if (caseId === undefined || caseId === before?.caseId) return undefined;
    const [matter] = await this.reader.matters([caseId]);
    if (matter?.propertyId !== propertyId)
      return { code: 'complaints.complaint-not-found', facts: { complaintId: caseId } };
    return refusedAsSetAside(matter)?.refusal;
  }
}
