import type { Instant, Recorder } from '@goldkey/kernel';
import { completeFestivalPlan } from '../../domain/festival/decide.js';
import type { Festival } from '../../domain/festival/festival.js';
import type { FestivalStore } from '../festival-ports.js';
import type { Kept, Target } from '../ports.js';

export interface CompleteFestivalCommand extends Target {
  readonly result: string;
  readonly at?: Instant;
}

/** The decoration of a festival stands; in time a day before (rulebook M-31). */
export class CompleteFestival {
  constructor(
    private readonly festivals: FestivalStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: CompleteFestivalCommand): Promise<Kept<Festival>> {
    return this.festivals.change(command, (festival) =>
      completeFestivalPlan(festival, { ...this.recorder.recording(command.at), result: command.result }),
    );
  }
}
