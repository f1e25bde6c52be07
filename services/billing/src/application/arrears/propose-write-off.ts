import { idsOf, type Recorder, refused } from '@goldkey/kernel';
import { proposeWriteOff, type WriteOff } from '../../domain/write-off/write-off.js';
import type { WriteOffStore } from '../arrears-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

/** Somebody asks that debts of a household are given up. */
export class ProposeWriteOff {
  constructor(
    private readonly writeOffs: WriteOffStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Pick<WriteOff, 'householdId' | 'chargeIds' | 'reason'>): Promise<Kept<WriteOff>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const { propertyId } = household;
    const acting = this.self.acting();
    const who = { proposedBy: acting.by, proposedAs: idsOf(acting) };
    const writeOff = { ...said, ...who, id: this.recorder.newId(), propertyId };
    const recording = this.recorder.recording(undefined);
    return this.writeOffs.propose(household, (standing) => proposeWriteOff(standing, { ...recording, writeOff }));
  }
}
