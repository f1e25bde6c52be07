import { type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { cameLast, withdrawOwnersChange } from '../domain/household/decide-people.js';
import type { Household } from '../domain/household/household.js';
import type { HandoverStore, HouseholdStore, Kept, Target } from './ports.js';

export interface WithdrawOwnersChangeCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A change of owners that was written down by mistake never was. Whoever took the home over stays its owner. */
export class WithdrawOwnersChange {
  constructor(
    private readonly handovers: Pick<HandoverStore, 'ofHousehold'>,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, reason }: WithdrawOwnersChangeCommand): Promise<Kept<Household>> {
    const receiverId = (await this.handovers.ofHousehold(id))?.receiverId;
    const command = { ...this.recorder.recording(at), reason };
    return this.households.change({ id, expectedVersion }, (household) =>
      receiverId !== undefined && cameLast(household).includes(receiverId)
        ? refuse('estates.owners-took-over', {})
        : withdrawOwnersChange(household, command),
    );
  }
}
