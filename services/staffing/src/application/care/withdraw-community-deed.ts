import type { Recorder } from '@goldkey/kernel';
import type { CommunityDeed } from '../../domain/community/community-deed.js';
import { withdrawCommunityDeed } from '../../domain/community/decide.js';
import type { CommunityStore } from '../people-ports.js';
import type { Kept, Target } from '../ports.js';

/** An activity with the residents or a changed notice board was recorded by mistake. */
export class WithdrawCommunityDeed {
  constructor(
    private readonly deeds: CommunityStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<CommunityDeed>> {
    const command = { ...this.recorder.recording(undefined), why };
    const [kept] = await this.deeds.change([{ ...target, decide: (deed) => withdrawCommunityDeed(deed, command) }]);
    return kept as Kept<CommunityDeed>;
  }
}
