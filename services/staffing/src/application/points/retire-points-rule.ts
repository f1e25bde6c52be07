import type { Recorder } from '@goldkey/kernel';
import { type PointsRule, retirePointsRule } from '../../domain/points/rule.js';
import type { PointsRuleStore } from '../points-ports.js';
import type { Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

/** A rule of staff points goes out of force. */
export class RetirePointsRule {
  constructor(
    private readonly rules: PointsRuleStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(target: Target): Promise<Kept<PointsRule>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.rules.change([
      {
        ...target,
        decide: (rule) => refuseGroupWide(this.reach, rule.propertyId) ?? retirePointsRule(rule, recording),
      },
    ]);
    return kept as Kept<PointsRule>;
  }
}
