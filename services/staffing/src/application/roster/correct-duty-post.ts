import type { Recorder } from '@goldkey/kernel';
import { correctDutyPost, type DutyPostCorrection } from '../../domain/shift/decide.js';
import type { DutyPost } from '../../domain/shift/shift.js';
import type { Kept, Target } from '../ports.js';
import type { DutyPostStore } from '../roster-ports.js';

/** A place of work is renamed, manned otherwise, retired or taken up again. */
export class CorrectDutyPost {
  constructor(
    private readonly posts: DutyPostStore,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, changes: DutyPostCorrection): Promise<Kept<DutyPost>> {
    return this.posts.change(target, (post, others) =>
      correctDutyPost(post, { ...this.recorder.recording(undefined), others, changes }),
    );
  }
}
