import { dayOf, type Instant, instant, type Outcome, refused } from '@goldkey/kernel';
import type { HouseRuleReadingStore, HouseRules, RuleReader } from '../house-rule-ports.js';

/** Who has read a rule, and whom it concerns who has not. */
export interface HouseRuleReaders {
  readonly ruleId: string;
  readonly zone: string;
  /** How many had read it, as it was counted before each said so; absent: nobody counted. */
  readonly counted?: number;
  /** The last to read first. */
  readonly read: readonly RuleReader[];
  readonly unread: readonly RuleReader[];
}

/** Who has read a rule and who of those whom it concerns today has not. */
export class ShowHouseRuleReadings {
  constructor(
    private readonly rules: HouseRules,
    private readonly readings: HouseRuleReadingStore,
    private readonly clock: { now(): Instant } = { now: () => instant(Date.now()) },
  ) {}

  async run(ruleId: string): Promise<Outcome<HouseRuleReaders>> {
    const rule = await this.rules.find(ruleId);
    if (rule === undefined) return refused('staffing.house-rule-not-found', { id: ruleId });
    const { zone, readers: counted } = rule;
    const known = new Map((await this.readings.ofRule(ruleId)).map((reading) => [reading.employeeId, reading]));
    const concerned = await this.rules.concerned(rule, dayOf(this.clock.now(), zone));
    const done = [...known.values()].filter(({ readAt }) => readAt !== undefined);
    const waiting = concerned.filter((employeeId) => known.get(employeeId)?.readAt === undefined);
    const names = await this.rules.names([...done.map(({ employeeId }) => employeeId), ...waiting]);
    const told = (employeeId: string): RuleReader => {
      const { readBy, readAt } = known.get(employeeId) ?? {};
      const name = names.get(employeeId) ?? '';
      return { employeeId, name, ...(readBy && { readBy }), ...(readAt !== undefined && { readAt }) };
    };
    const read = done.map(({ employeeId }) => told(employeeId)).sort((a, b) => (b.readAt ?? 0) - (a.readAt ?? 0));
    const unread = waiting.map(told).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { accepted: true, value: { ruleId, zone, ...(counted !== undefined && { counted }), read, unread } };
  }
}
