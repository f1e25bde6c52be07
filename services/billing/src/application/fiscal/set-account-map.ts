import { type Recorder, refused } from '@goldkey/kernel';
import { type AccountMap, setAccountMap } from '../../domain/account-map/account-map.js';
import type { AccountMapStore } from '../fiscal-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

/** From a day on the ledger of a property is called otherwise in the books of its company. */
export class SetAccountMap {
  constructor(
    private readonly maps: AccountMapStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Omit<AccountMap, 'id' | 'setBy'>): Promise<Kept<AccountMap>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const accountMap = { ...said, id: this.recorder.newId(), setBy: this.self.id() };
    const recording = this.recorder.recording(undefined);
    return this.maps.set(propertyId, (standing) => setAccountMap(standing, { ...recording, accountMap }));
  }
}
