import { type LeaveRules, standardLeaveRules } from '../../domain/leave/rules.js';
import type { LeaveRulesStore } from '../leave-ports.js';

/** How each kind of leave is counted: the group's own rules, or the standard ones at version 0. */
export class ShowLeaveRules {
  constructor(private readonly rules: Pick<LeaveRulesStore, 'standing'>) {}

  async run(): Promise<{ readonly rules: LeaveRules; readonly version: number }> {
    const standing = await this.rules.standing();
    return { rules: standing?.state ?? standardLeaveRules, version: standing?.version ?? 0 };
  }
}
