import type { Instant, Recorder } from '@goldkey/kernel';
import { type DestructionList, withdrawDestruction } from '../domain/archive/destruction-list.js';
import type { DestructionListStore, Self } from './archive-ports.js';
import type { Kept, Target } from './ports.js';

export interface WithdrawDestructionCommand extends Target {
  readonly at?: Instant;
}

/** Who proposed that files be destroyed takes the list back; the files stay. */
export class WithdrawDestruction {
  constructor(
    private readonly lists: DestructionListStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at }: WithdrawDestructionCommand): Promise<Kept<DestructionList>> {
    const command = { ...this.recorder.recording(at), withdrawnBy: this.self.id() };
    return this.lists.change(
      { id, expectedVersion },
      (list) => withdrawDestruction(list, command),
      async () => ({ accepted: true, value: 0 }),
    );
  }
}
