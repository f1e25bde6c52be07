import type { Recorder } from '@goldkey/kernel';
import { openDraw } from '../../domain/draw/decide.js';
import type { Draw } from '../../domain/draw/draw.js';
import type { Kept, Self, Target } from '../ports.js';
import type { Chance, DrawStore } from '../quality-ports.js';

export interface OpenDrawCommand extends Target {
  /** What the witness says, as a number of a public lottery. */
  readonly word: string;
}

/** A witness says a word, and the sealed lots follow. */
export class OpenDraw {
  constructor(
    private readonly draws: DrawStore,
    private readonly chance: Pick<Chance, 'digest'>,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ word, ...target }: OpenDrawCommand): Promise<Kept<Draw>> {
    const command = {
      ...this.recorder.recording(undefined),
      word,
      witness: this.self.id(),
      selves: this.self.acting().selves,
      witnessName: this.self.name(),
      digest: this.chance.digest,
    };
    return this.draws.change(target, (draw) => openDraw(draw, command));
  }
}
