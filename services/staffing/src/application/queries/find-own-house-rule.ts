import { dayOf, type Instant, instant, type Outcome, refuse } from '@goldkey/kernel';
import type { RecordOfFiles } from '../file-ports.js';
import type { HouseRules } from '../house-rule-ports.js';

/** The house rule in force whose papers somebody asks for whom it concerns. They read them; who writes rules adds them. */
export class FindOwnHouseRule {
  constructor(
    private readonly rules: Pick<HouseRules, 'concerning'>,
    private readonly clock: { now(): Instant } = { now: () => instant(Date.now()) },
  ) {}

  async run(ruleId: string, employeeId: string | undefined): Promise<Outcome<RecordOfFiles>> {
    const today = dayOf(this.clock.now(), 'Asia/Shanghai');
    const concerning = employeeId === undefined ? [] : await this.rules.concerning(employeeId, today);
    const rule = concerning.find((one) => one.ruleId === ruleId);
    if (rule === undefined) return refuse('staffing.house-rule-not-found', { ruleId });
    const { propertyId, zone } = rule;
    const { refusal: closed } = refuse('staffing.house-rule-only-read', { ruleId });
    return { accepted: true, value: { id: ruleId, recordKind: 'house-rule', propertyId, zone, closed } };
  }
}
