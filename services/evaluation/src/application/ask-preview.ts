import { dayOf, type Month, monthOf, type Outcome, type Refused, refuse } from '@goldkey/kernel';
import { DEFAULT_ZONE, readings } from '@goldkey/rulebook';
import type { Overrides } from '../domain/version/version.js';
import type { Clock } from './ports.js';
import type { Preview, PreviewStore, Tried, VersionStore } from './version-ports.js';

/** Months that one preview looks at. */
const MOST_MONTHS = 12;

export interface AskPreviewCommand extends Pick<Preview, 'previewId' | 'months' | 'propertyIds' | 'ofGroup'> {
  readonly versionId: string;
  readonly by: string;
}

export interface AskReadingsCommand extends Pick<Preview, 'months' | 'propertyIds' | 'ofGroup'> {
  /** Absent: all of them. */
  readonly readingId?: string;
  readonly by: string;
  readonly newId: () => string;
}

/** Asks what a version would have made of past months; a job works it out. */
export class AskPreview {
  constructor(
    private readonly versions: Pick<VersionStore, 'find'>,
    private readonly previews: PreviewStore,
    private readonly clock: Clock,
  ) {}

  async run({ by, versionId, ...asked }: AskPreviewCommand): Promise<Outcome<Preview>> {
    const version = await this.versions.find(versionId);
    if (!version) return refuse('evaluation.version-not-found', { id: versionId });
    const fault = this.#fault(asked.months);
    if (fault) return fault;
    const preview = this.#waiting(asked, { kind: 'version', versionId }, version.state.overrides, by);
    await this.previews.add(preview);
    return { accepted: true, value: preview };
  }

  /** Asks what other readings would have made of past months: every option that numbers express, of one reading or of all. */
  async ofReadings({ by, readingId, newId, ...asked }: AskReadingsCommand): Promise<Outcome<readonly Preview[]>> {
    const fault = this.#fault(asked.months);
    if (fault) return fault;
    const meant = readings.filter(({ id }) => readingId === undefined || id === readingId);
    if (meant.length === 0) return refuse('evaluation.reading-not-found', { readingId });
    const previews = meant.flatMap(({ id, options }) =>
      options.flatMap(({ id: optionId, parameters }) =>
        parameters === undefined
          ? []
          : [
              this.#waiting(
                { ...asked, previewId: newId() },
                { kind: 'reading', readingId: id, optionId },
                parameters,
                by,
              ),
            ],
      ),
    );
    for (const preview of previews) await this.previews.add(preview);
    return { accepted: true, value: previews };
  }

  #fault(months: readonly Month[]): Refused | undefined {
    const running = monthOf(dayOf(this.clock.now(), DEFAULT_ZONE));
    if (months.some((month) => month > running)) return refuse('evaluation.preview-month-ahead-invalid');
    return months.length > MOST_MONTHS ? refuse('evaluation.preview-too-long', { months: MOST_MONTHS }) : undefined;
  }

  #waiting(
    asked: Pick<Preview, 'previewId' | 'months' | 'propertyIds' | 'ofGroup'>,
    tried: Tried,
    overrides: Overrides,
    by: string,
  ): Preview {
    const total = asked.months.length * (asked.propertyIds.length + (asked.ofGroup ? 1 : 0));
    return { ...asked, tried, overrides, askedBy: by, askedAt: this.clock.now(), state: 'waiting', done: 0, total };
  }
}
