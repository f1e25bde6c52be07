import { accept, type Day, type Decision, type Fen, fen, type Instant, type Recording, refuse } from '@goldkey/kernel';

/** From the nearest to the household up to the whole group; each may decide all that those before it may. */
export const LEVELS = ['property', 'region', 'group'] as const;
export type Level = (typeof LEVELS)[number];

/** What a second person approves and the group bounds by amount. */
export const BOUNDED_KINDS = ['concession', 'refund', 'write-off'] as const;
export type BoundedKind = (typeof BOUNDED_KINDS)[number];

/** Yuan up to which a level decides; absent: no limit. The group decides whatever is left. */
export type Bounds = { readonly [level in Exclude<Level, 'group'>]?: string };

/** Up to which amount each level decides, from a day on until another version begins. */
export interface AuthorityLimits {
  readonly id: string;
  /** Counted from 1 as they were set; of two from one day the later holds. */
  readonly no: number;
  readonly from: Day;
  readonly limits: Readonly<Record<BoundedKind, Bounds>>;
  readonly setBy: string;
}

export interface AuthorityLimitsEvent {
  readonly type: 'AuthorityLimitsSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly authorityLimits: AuthorityLimits;
}

export const evolveAuthorityLimits = (
  _state: AuthorityLimits | undefined,
  { authorityLimits }: AuthorityLimitsEvent,
): AuthorityLimits => authorityLimits;

/** Whether what a region may decide is at least what each of its properties may. */
const rises = ({ property, region }: Bounds): boolean =>
  region === undefined || (property !== undefined && fen(property) <= fen(region));

export interface SetAuthorityLimits extends Recording {
  readonly authorityLimits: Omit<AuthorityLimits, 'no'>;
  /** How many versions whoever sets this one had seen. */
  readonly seen: number;
  readonly today: Day;
}

/** The group bounds what is decided from a day on. What was decided before that day was decided by the limits of then. */
export const setAuthorityLimits = (
  standing: readonly AuthorityLimits[],
  { authorityLimits: said, seen, today, eventId, at }: SetAuthorityLimits,
): Decision<AuthorityLimitsEvent> => {
  if (seen !== standing.length) return refuse('billing.stale-version', {});
  if (said.from < today) return refuse('billing.authority-set-back-invalid', { today });
  if (!BOUNDED_KINDS.every((kind) => rises(said.limits[kind]))) return refuse('billing.authority-falls-invalid', {});
  const authorityLimits = { ...said, no: standing.length + 1 };
  return accept({ type: 'AuthorityLimitsSet', eventId, at, authorityLimits });
};

/** The version that holds on a day: the last to begin, and of those of one day the last that was set. */
export const limitsOn = (versions: readonly AuthorityLimits[], day: Day): AuthorityLimits | undefined =>
  versions
    .filter(({ from }) => from <= day)
    .reduce<AuthorityLimits | undefined>(
      (held, next) =>
        held === undefined || next.from > held.from || (next.from === held.from && next.no > held.no) ? next : held,
      undefined,
    );

const covers = (limit: string | undefined, amount: Fen | undefined): boolean =>
  limit === undefined || (amount !== undefined && amount <= fen(limit));

/** The lowest level that may decide an amount; one that nobody can tell is within no limit. */
export const levelFor = (bounds: Bounds, amount: Fen | undefined): Level =>
  covers(bounds.property, amount) ? 'property' : covers(bounds.region, amount) ? 'region' : 'group';

/** By what a person decides: at which level they act, and what bounds it there. */
export interface Authority {
  readonly level: Level;
  readonly bounds: Bounds;
}

/** Refused where the amount is above what this level decides, with who may. */
export const beyondAuthority = ({ level, bounds }: Authority, amount: Fen | undefined): Decision<never> | undefined => {
  const needed = levelFor(bounds, amount);
  if (level === 'group' || LEVELS.indexOf(level) >= LEVELS.indexOf(needed)) return undefined;
  const facts = { limit: bounds[level] ?? '', level: needed };
  return refuse(needed === 'group' ? 'billing.beyond-authority-of-region' : 'billing.beyond-authority', facts);
};
