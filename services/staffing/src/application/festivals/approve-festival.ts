import type { Acting, Instant, Recorder } from '@goldkey/kernel';
import { approveFestivalPlan } from '../../domain/festival/decide.js';
import type { Festival } from '../../domain/festival/festival.js';
import type { FestivalStore } from '../festival-ports.js';
import type { Kept, Target } from '../ports.js';

export interface ApproveFestivalCommand extends Target, Acting {
  readonly at?: Instant;
}

/** The plan of a festival is signed off by another person; in time fifteen days before (rulebook M-31). */
export class ApproveFestival {
  constructor(
    private readonly festivals: FestivalStore,
    private readonly recorder: Recorder,
  ) {}

  run({ by, selves, at, ...target }: ApproveFestivalCommand): Promise<Kept<Festival>> {
    return this.festivals.change(target, (festival) =>
      approveFestivalPlan(festival, { ...this.recorder.recording(at), by, selves }),
    );
  }
}
