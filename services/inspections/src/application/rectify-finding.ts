import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { rectifyFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { FindingStore, Kept, Self, Target } from './ports.js';

export interface RectifyFindingCommand extends Target {
  readonly proof: string;
  /** Ids of photos that show it. */
  readonly photos?: readonly string[];
  readonly at?: Instant;
}

/** A finding is put right, with what shows it. */
export class RectifyFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly attachments: AttachmentRegister,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: RectifyFindingCommand): Promise<Kept<Finding>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const command = { ...said, by, selves: this.self.acting().selves, ...this.recorder.recording(at) };
    const named = await NamedAttachments.of(this.attachments, said.photos);
    return this.findings.change(
      { id, expectedVersion },
      (finding) => named.refuseMissing(finding.propertyId) ?? rectifyFinding(finding, command),
    );
  }
}
