import type { Decision } from '@goldkey/kernel';
import type {
  AuthorityLimits,
  AuthorityLimitsEvent,
  BoundedKind,
  Level,
} from '../domain/authority/authority-limits.js';
import type { Kept } from './ports.js';

/** Limits of authority: records of the group, that everybody reads. */
export interface AuthorityLimitsStore {
  /** Two that are set at once are decided one after the other. */
  set(decide: (standing: readonly AuthorityLimits[]) => Decision<AuthorityLimitsEvent>): Promise<Kept<AuthorityLimits>>;
  /** As they were set. */
  all(): Promise<readonly AuthorityLimits[]>;
  /** Where a record lies; undefined where the caller does not see it. */
  propertyOf(kind: BoundedKind, id: string): Promise<string | undefined>;
}

/** How far up whoever acts decides. */
export interface Standing {
  level(): Level;
  wholeGroup(): boolean;
}
