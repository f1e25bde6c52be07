import { type Outcome, refuse } from '@goldkey/kernel';
import type { Appeal } from '../domain/appeal/appeal.js';
import { fileAppeal } from '../domain/appeal/decide.js';
import type { AppealStore } from './appeal-ports.js';
import type { Clock } from './ports.js';

export interface FileAppealCommand extends Pick<Appeal, 'reason' | 'evidence'> {
  readonly appealId: string;
  readonly entryId: string;
  readonly by: string;
}

/** The person concerned, or their manager for them, appeals against a line of the ledger. */
export class FileAppeal {
  constructor(
    private readonly appeals: AppealStore,
    private readonly clock: Clock,
  ) {}

  async run({ entryId, ...command }: FileAppealCommand): Promise<Outcome<Appeal>> {
    const line = await this.appeals.line(entryId);
    if (line === undefined) return refuse('evaluation.entry-not-found', { entryId });
    const posts = await this.appeals.posts([command.by]);
    const outcome = fileAppeal(line, posts, { ...command, at: this.clock.now() });
    if (!outcome.accepted) return outcome;
    return (await this.appeals.add(outcome.value, line)) ? outcome : refuse('evaluation.appeal-filed-already');
  }
}
