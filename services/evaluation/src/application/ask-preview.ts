import { dayOf, monthOf, type Outcome, refuse } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { Clock } from './ports.js';
import type { Preview, PreviewStore, VersionStore } from './version-ports.js';

/** Months that one preview looks at. */
const MOST_MONTHS = 12;

export interface AskPreviewCommand
  extends Pick<Preview, 'previewId' | 'versionId' | 'months' | 'propertyIds' | 'ofGroup'> {
  readonly by: string;
}

/** Asks what a version would have made of past months; a job works it out. */
export class AskPreview {
  constructor(
    private readonly versions: Pick<VersionStore, 'find'>,
    private readonly previews: PreviewStore,
    private readonly clock: Clock,
    private readonly ring: () => void,
  ) {}

  async run({ by, ...asked }: AskPreviewCommand): Promise<Outcome<Preview>> {
    const { versionId, months, propertyIds, ofGroup } = asked;
    const version = await this.versions.find(versionId);
    if (!version) return refuse('evaluation.version-not-found', { id: versionId });
    const askedAt = this.clock.now();
    const running = monthOf(dayOf(askedAt, DEFAULT_ZONE));
    if (months.some((month) => month > running)) return refuse('evaluation.preview-month-ahead-invalid');
    if (months.length > MOST_MONTHS) return refuse('evaluation.preview-too-long', { months: MOST_MONTHS });
    const total = months.length * (propertyIds.length + (ofGroup ? 1 : 0));
    const { overrides } = version.state;
    const preview = { ...asked, overrides, askedBy: by, askedAt, state: 'waiting' as const, done: 0, total };
    await this.previews.add(preview);
    this.ring();
    return { accepted: true, value: preview };
  }
}
