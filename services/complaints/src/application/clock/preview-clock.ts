import { type Outcome, refused } from '@goldkey/kernel';
import type { Kind, Priority } from '../../domain/clock/clock.js';
import { type Reckoning, reckon } from '../../domain/clock/reckoning.js';
import { clockFor } from '../../domain/clock/rules.js';
import type { ClockRulesReader } from '../clock-ports.js';
import type { Clock, Directory } from '../ports.js';

/** Until when a matter would be due that came in now: what the desk can promise. */
export class PreviewClock {
  constructor(
    private readonly rules: ClockRulesReader,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(matter: {
    readonly propertyId: string;
    readonly kind: Kind;
    readonly priority: Priority;
  }): Promise<Outcome<{ readonly zone: string; readonly reckoning?: Reckoning }>> {
    const { propertyId, kind, priority } = matter;
    const property = (await this.directory.properties([propertyId])).get(propertyId);
    if (property === undefined) return refused('complaints.property-not-found', { propertyId });
    const rules = await this.rules.ofProperty(propertyId);
    const zone = property.timeZone;
    const clock = rules && clockFor(rules.state, { kind, priority, zone, startedAt: this.clock.now() });
    return { accepted: true, value: { zone, ...(clock && { reckoning: reckon(clock) }) } };
  }
}
