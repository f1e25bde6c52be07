import type { Recorder } from '@goldkey/kernel';
import { type PointsRule, setPointsRule } from '../../domain/points/rule.js';
import type { PointsRuleStore } from '../points-ports.js';
import type { Kept, PropertyDirectory, Reach } from '../ports.js';
import { refuseGroupWide, refuseUnknownProperty } from '../recording.js';

export type SetPointsRuleCommand = Omit<PointsRule, 'id' | 'state'>;

/** What earns or costs staff points is laid down, for a property or for the whole group. */
export class SetPointsRule {
  constructor(
    private readonly rules: PointsRuleStore,
    private readonly properties: PropertyDirectory,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(wish: SetPointsRuleCommand): Promise<Kept<PointsRule>> {
    const { propertyId } = wish;
    const properties = await this.properties.find(propertyId === undefined ? [] : [propertyId]);
    const rule = { ...wish, id: this.recorder.newId() };
    const command = { ...this.recorder.recording(undefined), rule };
    return this.rules.set(
      propertyId,
      (inForce) =>
        refuseGroupWide(this.reach, propertyId) ??
        (propertyId === undefined ? undefined : refuseUnknownProperty(properties, propertyId)) ??
        setPointsRule(inForce, command),
    );
  }
}
