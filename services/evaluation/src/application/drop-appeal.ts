import { type Outcome, refuse } from '@goldkey/kernel';
import { dropAppeal } from '../domain/appeal/decide.js';
import type { AppealStore, DroppedAppeal } from './appeal-ports.js';
import type { Clock } from './ports.js';
import type { Viewer } from './queries/readers.js';
import { mayRead } from './queries/show-appeals.js';

export interface DropAppealCommand {
  readonly appealId: string;
  readonly by: string;
  readonly reason: string;
}

/** Who filed an appeal takes it back while it is open; within the term another one may be filed. */
export class DropAppeal {
  constructor(
    private readonly appeals: AppealStore,
    private readonly clock: Clock,
  ) {}

  async run({ appealId, ...command }: DropAppealCommand, viewer: Viewer): Promise<Outcome<DroppedAppeal>> {
    await this.appeals.hold(appealId);
    const appeal = await this.appeals.find(appealId);
    const seen = appeal && mayRead(appeal, viewer);
    const line = seen ? (await this.appeals.lines([appeal.entryId])).get(appeal.entryId) : undefined;
    if (!appeal || !line) return refuse('evaluation.appeal-not-found', { appealId });
    const outcome = dropAppeal(appeal, { ...command, at: this.clock.now() });
    if (outcome.accepted) await this.appeals.drop(outcome.value, line.zone);
    return outcome;
  }
}
