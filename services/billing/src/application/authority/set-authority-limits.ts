import { dayOf, GROUP_ZONE, type Recorder, refused } from '@goldkey/kernel';
import {
  type AuthorityLimits,
  type SetAuthorityLimits as Setting,
  setAuthorityLimits,
} from '../../domain/authority/authority-limits.js';
import type { AuthorityLimitsStore, Standing } from '../authority-ports.js';
import type { Kept, Self } from '../ports.js';

export type SetAuthorityLimitsCommand = Pick<AuthorityLimits, 'from' | 'limits'> & Pick<Setting, 'seen'>;

/** From a day on each level decides up to other amounts; set by who acts for the whole group. */
export class SetAuthorityLimits {
  constructor(
    private readonly limits: AuthorityLimitsStore,
    private readonly standing: Standing,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ seen, ...said }: SetAuthorityLimitsCommand): Promise<Kept<AuthorityLimits>> {
    if (!this.standing.wholeGroup()) return refused('billing.group-wide.forbidden', {});
    const recording = this.recorder.recording(undefined);
    const authorityLimits = { ...said, id: this.recorder.newId(), setBy: this.self.id() };
    const today = dayOf(recording.at, GROUP_ZONE);
    return this.limits.set((standing) => setAuthorityLimits(standing, { ...recording, authorityLimits, seen, today }));
  }
}
