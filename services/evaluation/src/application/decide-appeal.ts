import { type Acting, idsOf, type Outcome, refuse } from '@goldkey/kernel';
import { decideAppeal } from '../domain/appeal/decide.js';
import type { AppealStore, DecidedAppeal } from './appeal-ports.js';
import type { Clock } from './ports.js';

export interface DecideAppealCommand extends Acting {
  readonly appealId: string;
  readonly upheld: boolean;
  readonly reasons: string;
}

/** The quality centre decides an appeal. */
export class DecideAppeal {
  constructor(
    private readonly appeals: AppealStore,
    private readonly clock: Clock,
  ) {}

  async run({ appealId, ...decision }: DecideAppealCommand): Promise<Outcome<DecidedAppeal>> {
    const appeal = await this.appeals.find(appealId, true);
    const line = appeal && (await this.appeals.line(appeal.entryId));
    if (!appeal || !line) return refuse('evaluation.appeal-not-found', { appealId });
    const posts = await this.appeals.posts(idsOf(decision));
    const outcome = decideAppeal(appeal, line, posts, { ...decision, at: this.clock.now() });
    if (outcome.accepted) await this.appeals.decide(outcome.value, line);
    return outcome;
  }
}
