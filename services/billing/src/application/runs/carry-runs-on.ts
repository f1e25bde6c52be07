import type { Recorder } from '@goldkey/kernel';
import { finishPart } from '../../domain/run/run.js';
import type { RunStore } from '../run-ports.js';

/**
 * Carries on what is being issued or taken back, part by part, until nothing is left: begun here, in another process, or before a
 * crash. A run that fails stays where it is and holds up no other; the first failure is thrown once all were tried.
 */
export class CarryRunsOn {
  constructor(
    private readonly runs: RunStore,
    private readonly recorder: Recorder,
  ) {}

  /** How many parts were done. */
  async run(): Promise<number> {
    let done = 0;
    const failures: unknown[] = [];
    for (const id of await this.runs.underWay()) {
      try {
        while (await this.#next(id)) done += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return done;
  }

  #next(id: string): Promise<boolean> {
    const entry = { ...this.recorder.recording(undefined), entryId: this.recorder.newId() };
    return this.runs.advance(id, entry, finishPart);
  }
}
