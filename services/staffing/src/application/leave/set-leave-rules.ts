import type { Recorder } from '@goldkey/kernel';
import { type LeaveRules, setLeaveRules } from '../../domain/leave/rules.js';
import type { LeaveRulesStore } from '../leave-ports.js';
import type { Kept, Reach } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

/** How each kind of leave is counted is set, by who acts for the whole group. */
export class SetLeaveRules {
  constructor(
    private readonly rules: LeaveRulesStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  /** `version` is that which was seen, 0 where the group had no rules of its own. */
  run({ version, rules }: { readonly version: number; readonly rules: LeaveRules }): Promise<Kept<LeaveRules>> {
    return this.rules.set(
      version,
      (standing) =>
        refuseGroupWide(this.reach, undefined) ??
        setLeaveRules(standing, { ...this.recorder.recording(undefined), rules }),
    );
  }
}
