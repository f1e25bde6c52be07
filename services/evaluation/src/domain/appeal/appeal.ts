import { addDays, dayOf, endOfDay, type Instant, type Month } from '@goldkey/kernel';

/** Days after the close until which an appeal is taken (rulebook 7, reading): the end of the last of them. */
const DAYS_AFTER_CLOSE = 7;

/** The line that is appealed against, as far as an appeal asks of it. */
export interface AppealedLine {
  readonly entryId: string;
  readonly key: string;
  readonly propertyId: string | null;
  readonly ofGroup: boolean;
  readonly month: Month;
  readonly at: Instant;
  readonly clause: string;
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly stands: boolean;
  /** It takes back what another line cost: after an appeal, or late news in favour of the person. */
  readonly givesBack: boolean;
  readonly zone: string;
  readonly closedAt?: Instant;
  /** Who told what it rests on. */
  readonly chargedBy: readonly string[];
  /** Of the person concerned, or the one that is. */
  readonly departmentId?: string;
}

interface Filed {
  readonly appealId: string;
  readonly entryId: string;
  readonly propertyId: string | null;
  readonly departmentId?: string;
  readonly month: Month;
  readonly subjectKind: AppealedLine['subjectKind'];
  readonly subjectId: string;
  readonly filedBy: string;
  /** The manager for whom a deputy filed it. */
  readonly filedFor?: string;
  readonly filedAt: Instant;
  readonly reason: string;
  /** Texts and names of papers that speak for it. */
  readonly evidence: readonly string[];
}

export type Appeal =
  | (Filed & { readonly state: 'open' })
  | (Filed & {
      readonly state: 'upheld' | 'rejected';
      readonly decidedBy: string;
      readonly decidedAt: Instant;
      readonly reasons: string;
    })
  | (Filed & {
      /** Taken back by who filed it: as if it had not been filed. */
      readonly state: 'dropped';
      readonly droppedBy: string;
      readonly droppedAt: Instant;
      readonly droppedFor: string;
    });

export type DecidedAppeal = Extract<Appeal, { state: 'upheld' | 'rejected' }>;
export type DroppedAppeal = Extract<Appeal, { state: 'dropped' }>;

/** The last instant at which an appeal is taken; `undefined` while the month is open: then there is no end yet. */
export const appealUntil = ({ closedAt, zone }: Pick<AppealedLine, 'closedAt' | 'zone'>): Instant | undefined =>
  closedAt === undefined ? undefined : endOfDay(addDays(dayOf(closedAt, zone), DAYS_AFTER_CLOSE), zone);
