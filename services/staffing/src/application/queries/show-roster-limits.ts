import { type RosterLimits, standardLimits } from '../../domain/roster/limits.js';
import type { RosterLimitsStore } from '../roster-ports.js';

/** The limits by which rosters are judged: the group's own, or the standard ones at version 0. */
export class ShowRosterLimits {
  constructor(private readonly limits: Pick<RosterLimitsStore, 'standing'>) {}

  async run(): Promise<RosterLimits & { readonly version: number }> {
    const standing = await this.limits.standing();
    return { ...(standing?.state ?? standardLimits), version: standing?.version ?? 0 };
  }
}
