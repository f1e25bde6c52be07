import type { Appeal, AppealedLine, DecidedAppeal, DroppedAppeal } from '../domain/appeal/appeal.js';
import type { HeldPost } from '../domain/appeal/decide.js';

export type { DecidedAppeal, DroppedAppeal };

/** Appeals and what they are against, within the caller's scope. */
export interface AppealStore {
  line(entryId: string): Promise<AppealedLine | undefined>;
  /** The lines of appeals that were found, by their entry: whoever is shown an appeal sees what it is against. */
  lines(entryIds: readonly string[]): Promise<ReadonlyMap<string, AppealedLine>>;
  /** Posts that these employees hold or held; with `appointmentId` that one alone. */
  posts(employeeIds: readonly string[], appointmentId?: string): Promise<readonly HeldPost[]>;
  /** Keeps it with its news; `false` where the line has an appeal that is open or was upheld. */
  add(appeal: Appeal, line: AppealedLine): Promise<boolean>;
  /** With `lock`, nobody else decides it before this transaction ends. */
  find(appealId: string, lock?: boolean): Promise<Appeal | undefined>;
  /** Nobody decides it, or adds a file to it, before this transaction ends. */
  hold(appealId: string): Promise<void>;
  /** Newest first; of these lines, or of all. */
  list(filter: { readonly state?: Appeal['state']; readonly subjectId?: string }): Promise<readonly Appeal[]>;
  /** Keeps the decision with its news; an upheld one marks the line's month, so that judging puts the line right. */
  decide(appeal: DecidedAppeal, line: AppealedLine): Promise<void>;
  /** Keeps with its news that it was taken back. */
  drop(appeal: DroppedAppeal, zone: string): Promise<void>;
}
