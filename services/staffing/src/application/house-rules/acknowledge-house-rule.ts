import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import { readHouseRule } from '../../domain/house-rule-reading/decide.js';
import { type HouseRuleReading, readingId } from '../../domain/house-rule-reading/reading.js';
import type { HouseRuleReadingStore, HouseRules } from '../house-rule-ports.js';
import type { Kept } from '../ports.js';

export interface AcknowledgeHouseRuleCommand {
  readonly ruleId: string;
  readonly employeeId: string;
}

/** Somebody says that they have read a rule in force that concerns them. */
export class AcknowledgeHouseRule {
  constructor(
    private readonly rules: HouseRules,
    private readonly readings: HouseRuleReadingStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ ruleId, employeeId }: AcknowledgeHouseRuleCommand): Promise<Kept<HouseRuleReading>> {
    const recording = this.recorder.recording(undefined);
    const rule = await this.rules.find(ruleId);
    const concerned = rule && (await this.rules.concerned(rule, dayOf(recording.now, rule.zone)));
    if (rule === undefined || concerned?.includes(employeeId) !== true)
      return refused('staffing.house-rule-not-found', { id: ruleId });
    if (rule.state !== 'in-force') return refused('staffing.house-rule-state', { id: ruleId, state: rule.state });
    const reader = { propertyId: rule.propertyId, ruleId, employeeId };
    return this.readings.take(readingId(ruleId, employeeId), (known) => readHouseRule(known, { ...recording, reader }));
  }
}
