import type { Acting, Recorder } from '@goldkey/kernel';
import { answerObjection } from '../../domain/points/decide-publication.js';
import type { PointsPublication } from '../../domain/points/publication.js';
import type { PointsPublicationStore } from '../points-ports.js';
import type { Kept, Target } from '../ports.js';

export interface AnswerObjectionCommand extends Target, Acting {
  readonly objectionId: string;
  readonly text: string;
  readonly isUpheld: boolean;
}

/** An objection to published staff points is answered by another person than who raised it. */
export class AnswerObjection {
  constructor(
    private readonly publications: PointsPublicationStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, ...answer }: AnswerObjectionCommand): Promise<Kept<PointsPublication>> {
    const command = { ...answer, ...this.recorder.recording(undefined) };
    const [kept] = await this.publications.change([
      { id, expectedVersion, decide: (publication) => answerObjection(publication, command) },
    ]);
    return kept as Kept<PointsPublication>;
  }
}
