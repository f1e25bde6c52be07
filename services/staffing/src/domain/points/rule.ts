import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';

/** What earns or costs points, within which bounds. It is never changed: another takes its place. */
export interface PointsRule {
  readonly id: string;
  /** Absent: a rule of the whole group. */
  readonly propertyId?: string;
  readonly name: string;
  readonly direction: 'earns' | 'costs';
  /** Whole points that one entry may carry, from and to, 1 or more. */
  readonly least: number;
  readonly most: number;
  /** What the rule can give or take of one person in a month at most; absent: no limit. */
  readonly mostInMonth?: number;
  readonly state: 'in-force' | 'retired';
}

export type PointsRuleEvent = {
  readonly type: 'PointsRuleSet' | 'PointsRuleRetired';
  readonly eventId: string;
  readonly at: Instant;
  readonly rule: PointsRule;
};

/** The rule after an event. */
export const evolvePointsRule = (_rule: PointsRule | undefined, event: PointsRuleEvent): PointsRule => event.rule;

export interface SetPointsRule extends Recording {
  readonly rule: Omit<PointsRule, 'state'>;
}

/** A rule comes into force. `inForce` are those of the same property, or of the group. */
export const setPointsRule = (inForce: readonly PointsRule[], command: SetPointsRule): Decision<PointsRuleEvent> => {
  const { rule, eventId, at } = command;
  const { least, most, mostInMonth, name } = rule;
  if (most < least) return refuse('staffing.points-bounds-invalid', { least, most });
  if (mostInMonth !== undefined && mostInMonth < most)
    return refuse('staffing.points-month-bound-invalid', { most, mostInMonth });
  if (inForce.some((one) => one.name === name)) return refuse('staffing.points-rule-name-taken', { name });
  return refuseFuture(command) ?? accept({ type: 'PointsRuleSet', eventId, at, rule: { ...rule, state: 'in-force' } });
};

/** A rule goes out of force; what was entered by it stays. */
export const retirePointsRule = (rule: PointsRule, command: Recording): Decision<PointsRuleEvent> =>
  rule.state === 'retired'
    ? refuse('staffing.points-rule-retired', { name: rule.name })
    : (refuseFuture(command) ??
      accept({
        type: 'PointsRuleRetired',
        eventId: command.eventId,
        at: command.at,
        rule: { ...rule, state: 'retired' },
      }));
