import type { Recorder } from '@goldkey/kernel';
import { withdrawTraining } from '../../domain/training/decide-session.js';
import type { TrainingSession } from '../../domain/training/session.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingSessionStore } from '../training-ports.js';

/** A training session was recorded by mistake. */
export class WithdrawTraining {
  constructor(
    private readonly sessions: TrainingSessionStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly why: string }): Promise<Kept<TrainingSession>> {
    return this.sessions.change(command, (session) =>
      withdrawTraining(session, { ...this.recorder.recording(undefined), why: command.why }),
    );
  }
}
