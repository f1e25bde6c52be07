import type { Recorder } from '@goldkey/kernel';
import { type RosterLimits, setRosterLimits } from '../../domain/roster/limits.js';
import type { Kept, Reach } from '../ports.js';
import { refuseGroupWide } from '../recording.js';
import type { RosterLimitsStore } from '../roster-ports.js';

/** The limits by which every roster of the group is judged are set, by who acts for the whole group. */
export class SetRosterLimits {
  constructor(
    private readonly limits: RosterLimitsStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  /** `version` is that which was seen, 0 where the group had no limits of its own. */
  run({ version, limits }: { readonly version: number; readonly limits: RosterLimits }): Promise<Kept<RosterLimits>> {
    return this.limits.set(
      version,
      (standing) =>
        refuseGroupWide(this.reach, undefined) ??
        setRosterLimits(standing, { ...this.recorder.recording(undefined), limits }),
    );
  }
}
