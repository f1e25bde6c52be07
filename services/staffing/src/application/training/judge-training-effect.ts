import type { Instant, Recorder } from '@goldkey/kernel';
import { judgeTrainingEffect } from '../../domain/training/decide-session.js';
import type { EffectVerdict, TrainingSession } from '../../domain/training/session.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingSessionStore } from '../training-ports.js';

export interface JudgeTrainingEffectCommand extends Target {
  readonly by: string;
  readonly verdict: EffectVerdict;
  readonly remark: string;
  readonly at?: Instant;
}

/** Some time after a training, somebody judges what it changed at work. */
export class JudgeTrainingEffect {
  constructor(
    private readonly sessions: TrainingSessionStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: JudgeTrainingEffectCommand): Promise<Kept<TrainingSession>> {
    const { by, verdict, remark, at } = command;
    return this.sessions.change(command, (session) =>
      judgeTrainingEffect(session, { ...this.recorder.recording(at), by, verdict, remark }),
    );
  }
}
