import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import { answerObjection } from '../domain/publication/decide.js';
import type { Objection } from '../domain/publication/publication.js';
import type { Clock } from './ports.js';
import type { PublicationStore } from './publication-ports.js';

export interface AnswerObjectionCommand extends Acting {
  readonly objectionId: string;
  readonly text: string;
}

/** The quality centre answers an objection. What has to be put right is put right by an appeal or by late news, never here. */
export class AnswerObjection {
  constructor(
    private readonly publications: PublicationStore,
    private readonly clock: Clock,
  ) {}

  async run({ objectionId, ...answer }: AnswerObjectionCommand): Promise<Outcome<Objection>> {
    const objection = await this.publications.objection(objectionId);
    const found = objection && (await this.publications.find(objection.publicationId));
    if (!objection || !found) return refuse('evaluation.objection-not-found', { objectionId });
    const outcome = answerObjection(objection, { ...answer, at: this.clock.now() });
    if (outcome.accepted) await this.publications.answer(outcome.value, found.publication.zone);
    return outcome;
  }
}
