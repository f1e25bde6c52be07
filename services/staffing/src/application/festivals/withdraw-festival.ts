import type { Recorder } from '@goldkey/kernel';
import { withdrawFestival } from '../../domain/festival/decide.js';
import type { Festival } from '../../domain/festival/festival.js';
import type { FestivalStore } from '../festival-ports.js';
import type { Kept, Target } from '../ports.js';

/** A festival was put on the list by mistake; what was told of its plan is taken back with it. */
export class WithdrawFestival {
  constructor(
    private readonly festivals: FestivalStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly why: string }): Promise<Kept<Festival>> {
    const { why } = command;
    return this.festivals.change(command, (festival) =>
      withdrawFestival(festival, {
        ...this.recorder.recording(undefined),
        why,
        eventIds: [this.recorder.newId(), this.recorder.newId()],
      }),
    );
  }
}
