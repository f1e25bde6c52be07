import { dayOf, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import { decideWriteOff, type WriteOff } from '../../domain/write-off/write-off.js';
import type { WriteOffStore } from '../arrears-ports.js';
import type { WeighAuthority } from '../authority/weigh-authority.js';
import type { Decided, Directory, Kept, Self, Target } from '../ports.js';

/** Another person approves that debts are given up, or refuses it. */
export class DecideWriteOff {
  constructor(
    private readonly writeOffs: WriteOffStore,
    private readonly directory: Directory,
    private readonly weighAuthority: WeighAuthority,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ act, note, ...target }: Target & Decided): Promise<Kept<WriteOff>> {
    const recording = this.recorder.recording(undefined);
    const authority = await this.weighAuthority.run('write-off', target.id, recording.at);
    const acting = this.self.acting();
    const month = async (propertyId: string): Promise<Month> => {
      const property = await this.directory.property(propertyId);
      return monthOf(dayOf(recording.at, property?.timeZone ?? 'Asia/Shanghai'));
    };
    const booking = { entryId: this.recorder.newId(), at: recording.at, by: acting.by, month };
    return this.writeOffs.decide(target, booking, (standing) =>
      decideWriteOff(standing, { ...recording, act, note, authority, ...acting }),
    );
  }
}
