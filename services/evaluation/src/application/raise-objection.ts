import { type Outcome, refuse } from '@goldkey/kernel';
import { raiseObjection } from '../domain/publication/decide.js';
import type { Objection } from '../domain/publication/publication.js';
import type { Clock } from './ports.js';
import type { PublicationStore } from './publication-ports.js';

export interface RaiseObjectionCommand {
  readonly objectionId: string;
  readonly publicationId: string;
  readonly by: string;
  readonly text: string;
}

/** Somebody who sees the published results objects to them; until it is answered nothing of them goes to payroll. */
export class RaiseObjection {
  constructor(
    private readonly publications: PublicationStore,
    private readonly clock: Clock,
  ) {}

  async run({ publicationId, ...command }: RaiseObjectionCommand): Promise<Outcome<Objection>> {
    const found = await this.publications.find(publicationId);
    if (!found) return refuse('evaluation.publication-not-found', { publicationId });
    const outcome = raiseObjection(found.publication, { ...command, at: this.clock.now() });
    if (outcome.accepted) await this.publications.addObjection(outcome.value, found.publication.zone);
    return outcome;
  }
}
