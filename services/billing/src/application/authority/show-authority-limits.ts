import { dayOf, GROUP_ZONE } from '@goldkey/kernel';
import { type AuthorityLimits, type Level, limitsOn } from '../../domain/authority/authority-limits.js';
import type { AuthorityLimitsStore, Standing } from '../authority-ports.js';
import type { Clock } from '../ports.js';

export interface ShownAuthority {
  /** The caller's. */
  readonly level: Level;
  /** The last to begin first. */
  readonly versions: readonly AuthorityLimits[];
  /** Number of the version that holds today; absent: nothing is bounded. */
  readonly inForce?: number;
}

/** Up to which amounts each level decides: now, before, and from days to come. */
export class ShowAuthorityLimits {
  constructor(
    private readonly limits: AuthorityLimitsStore,
    private readonly standing: Standing,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ShownAuthority> {
    const set = await this.limits.all();
    const held = limitsOn(set, dayOf(this.clock.now(), GROUP_ZONE));
    const versions = [...set].sort((a, b) => (a.from === b.from ? b.no - a.no : a.from < b.from ? 1 : -1));
    return { level: this.standing.level(), versions, ...(held !== undefined && { inForce: held.no }) };
  }
}
