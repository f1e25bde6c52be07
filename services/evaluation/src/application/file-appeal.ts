import { type Outcome, refuse } from '@goldkey/kernel';
import type { Appeal } from '../domain/appeal/appeal.js';
import { type Filer, fileAppeal } from '../domain/appeal/decide.js';
import type { AppealStore } from './appeal-ports.js';
import type { Clock } from './ports.js';

export interface FileAppealCommand extends Pick<Appeal, 'reason' | 'evidence'> {
  readonly appealId: string;
  readonly entryId: string;
  readonly by: string;
  /** The appointment as which a deputy acts, and whose it is. */
  readonly standsIn?: { readonly employeeId: string; readonly appointmentId: string };
}

/** The person concerned, or their manager or the manager's deputy for them, appeals against a line of the ledger. */
export class FileAppeal {
  constructor(
    private readonly appeals: AppealStore,
    private readonly clock: Clock,
  ) {}

  async run({ entryId, by, standsIn, ...command }: FileAppealCommand): Promise<Outcome<Appeal>> {
    const line = await this.appeals.line(entryId);
    if (line === undefined) return refuse('evaluation.entry-not-found', { entryId });
    const filer = { by, posts: await this.appeals.posts([by]), ...(standsIn && (await this.#inTheirPlace(standsIn))) };
    const outcome = fileAppeal(line, filer, { ...command, at: this.clock.now() });
    if (!outcome.accepted) return outcome;
    return (await this.appeals.add(outcome.value, line)) ? outcome : refuse('evaluation.appeal-filed-already');
  }

  async #inTheirPlace({
    employeeId,
    appointmentId,
  }: NonNullable<FileAppealCommand['standsIn']>): Promise<Pick<Filer, 'standsIn'>> {
    return { standsIn: { employeeId, posts: await this.appeals.posts([employeeId], appointmentId) } };
  }
}
