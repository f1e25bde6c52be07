import { type Day, dayOf, type Instant, instant } from '@goldkey/kernel';
import { readingId } from '../../domain/house-rule-reading/reading.js';
import type { HouseRule, HouseRuleReadingStore, HouseRules } from '../house-rule-ports.js';

/** A rule that somebody reads, with whether they have. */
export interface OwnHouseRule
  extends Pick<HouseRule, 'ruleId' | 'title' | 'kind' | 'edition' | 'text' | 'inForceFrom'> {
  /** Of the reading. */
  readonly id: string;
  readonly readBy?: Day;
  readonly readAt?: Instant;
  readonly zone: string;
}

/** The rules in force that concern somebody, what is still to be read first. */
export class ShowOwnHouseRules {
  constructor(
    private readonly rules: HouseRules,
    private readonly readings: HouseRuleReadingStore,
    private readonly clock: { now(): Instant } = { now: () => instant(Date.now()) },
  ) {}

  async run(employeeId: string): Promise<readonly OwnHouseRule[]> {
    const today = dayOf(this.clock.now(), 'Asia/Shanghai');
    const rules = await this.rules.concerning(employeeId, today);
    const own = new Map((await this.readings.ofPerson(employeeId)).map((reading) => [reading.ruleId, reading]));
    const shown = rules.map((rule): OwnHouseRule => {
      const reading = own.get(rule.ruleId);
      const { ruleId, title, kind, edition, text, inForceFrom, zone } = rule;
      return {
        ...{ id: readingId(ruleId, employeeId), ruleId, title, kind, edition, text, zone },
        ...(inForceFrom !== undefined && { inForceFrom }),
        ...(reading?.readBy !== undefined && { readBy: reading.readBy }),
        ...(reading?.readAt !== undefined && { readAt: reading.readAt }),
      };
    });
    const rank = ({ readAt, readBy }: OwnHouseRule) => `${readAt === undefined ? 0 : 1} ${readBy ?? '~'}`;
    return shown.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  }
}
