import type { Outcome, Recorder } from '@goldkey/kernel';
import { type OwnerAnswer, withdrawAnswer } from '../../domain/owner-answer/owner-answer.js';
import type { QualityActor } from '../clock-ports.js';
import type { Target } from '../order-ports.js';
import type { Stored } from '../ports.js';
import type { OwnerAnswerStore } from '../survey-ports.js';

/** An answer was taken down by mistake; those whom it assesses do not say so. */
export class WithdrawAnswer {
  constructor(
    private readonly answers: OwnerAnswerStore,
    private readonly actor: QualityActor,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, reason: string): Promise<Outcome<Stored<OwnerAnswer>>> {
    const by = { id: this.actor.id(), isOfQuality: this.actor.isOfQuality() };
    return this.answers.change(target, (answer) =>
      withdrawAnswer(answer, { ...this.recorder.recording(undefined), reason, by }),
    );
  }
}
