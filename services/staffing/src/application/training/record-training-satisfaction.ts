import type { Recorder } from '@goldkey/kernel';
import { recordTrainingSatisfaction } from '../../domain/training/decide-session.js';
import type { TrainingSession } from '../../domain/training/session.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingSessionStore } from '../training-ports.js';

/** What those who took part in a training thought of it, 0 to 100. */
export class RecordTrainingSatisfaction {
  constructor(
    private readonly sessions: TrainingSessionStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly satisfaction: number }): Promise<Kept<TrainingSession>> {
    const { satisfaction } = command;
    return this.sessions.change(command, (session) =>
      recordTrainingSatisfaction(session, { ...this.recorder.recording(undefined), satisfaction }),
    );
  }
}
