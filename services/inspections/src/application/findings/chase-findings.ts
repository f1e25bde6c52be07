import type { Recorder } from '@goldkey/kernel';
import { askAbout } from '../../domain/finding/asking.js';
import { standardLimits } from '../../domain/limits/limits.js';
import type { FindingToAsk, OversightReader } from '../oversight-ports.js';
import type { FindingStore } from '../ports.js';
import { vacantIn } from '../queries/show-overdue-findings.js';

const AT_ONCE = 200;

/** Findings whose deadline nears or has passed are asked about: who answers for them, then rung by rung (each property's graces). */
export class ChaseFindings {
  constructor(
    private readonly reader: Pick<OversightReader, 'toAsk' | 'limitsOf' | 'holdersOf'>,
    private readonly findings: Pick<FindingStore, 'change'>,
    private readonly recorder: Recorder,
  ) {}

  /** How many findings were looked at. What was asked already is asked no more, so a round that breaks off is repeated. */
  async run(): Promise<number> {
    const { now } = this.recorder.recording(undefined);
    let looked = 0;
    let page: readonly FindingToAsk[];
    let after: FindingToAsk | undefined;
    do {
      page = await this.reader.toAsk(now, after, AT_ONCE);
      await this.#ask(page);
      looked += page.length;
      after = page.at(-1);
    } while (page.length === AT_ONCE);
    return looked;
  }

  async #ask(page: readonly FindingToAsk[]): Promise<void> {
    if (page.length === 0) return;
    const properties = [...new Set(page.map(({ propertyId }) => propertyId))];
    const { now } = this.recorder.recording(undefined);
    const [limits, holders] = [await this.reader.limitsOf(properties), await this.reader.holdersOf(properties, now)];
    for (const { id, propertyId } of page) {
      const { graceHours } = limits.get(propertyId) ?? standardLimits(propertyId);
      const line = { graceHours, vacant: vacantIn(holders.get(propertyId) ?? []) };
      await this.findings.change({ id }, (finding) =>
        askAbout(finding, { ...this.recorder.recording(undefined), ...line }),
      );
    }
  }
}
