import { type Outcome, type Refusal, refuse } from '@goldkey/kernel';
import { closedToFiles } from '../../domain/appeal/decide.js';
import type { AppealStore } from '../appeal-ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { Viewer } from './readers.js';
import { mayRead } from './show-appeals.js';

/** An appeal as far as its files ask. */
export interface FiledAppeal {
  readonly id: string;
  readonly recordKind: 'appeal';
  readonly propertyId: string | null;
  readonly zone: string;
  /** Why who asks adds nothing to it. */
  readonly closed?: Refusal;
}

/** The appeal whose files somebody asks for: who may read it sees them, and who filed it adds some until it is decided. */
export class FindAppeal {
  constructor(private readonly appeals: AppealStore) {}

  async run(appealId: string, viewer: Viewer, by: string, lock: boolean): Promise<Outcome<FiledAppeal>> {
    if (lock) await this.appeals.hold(appealId);
    const appeal = await this.appeals.find(appealId);
    if (appeal === undefined || !mayRead(appeal, viewer)) return refuse('evaluation.appeal-not-found', { appealId });
    const zone = (await this.appeals.line(appeal.entryId))?.zone ?? DEFAULT_ZONE;
    const closed = closedToFiles(appeal, by);
    const of = { id: appealId, recordKind: 'appeal' as const, propertyId: appeal.propertyId, zone };
    return { accepted: true, value: { ...of, ...(closed && { closed }) } };
  }
}
