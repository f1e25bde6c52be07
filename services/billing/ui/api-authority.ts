import { useRead } from '@goldkey/ui';

/** What the service answers about how much each level decides. */

export const LIMITS = '/api/billing/authority-limits';

export const LEVELS = ['property', 'region', 'group'] as const;
export type Level = (typeof LEVELS)[number];
export const BOUNDED_KINDS = ['concession', 'refund', 'write-off'] as const;
export type BoundedKind = (typeof BOUNDED_KINDS)[number];

/** Yuan; absent: no limit. */
export type Bounds = { readonly [level in 'property' | 'region']?: string };

export interface AuthorityVersion {
  readonly no: number;
  readonly from: string;
  readonly limits: Readonly<Record<BoundedKind, Bounds>>;
}

export interface AuthorityAnswer {
  /** The caller's. */
  readonly level: Level;
  readonly settable: boolean;
  /** The last to begin first. */
  readonly versions: readonly AuthorityVersion[];
  readonly inForce?: number;
}

export const useAuthority = () => useRead<AuthorityAnswer>(LIMITS);

/** The version that holds today. */
export const heldOf = ({ versions, inForce }: AuthorityAnswer): AuthorityVersion | undefined =>
  versions.find(({ no }) => no === inForce);

/** Levels whose matters somebody at this one decides, and those above. */
export const levelsUpTo = (level: Level): readonly Level[] => LEVELS.slice(0, LEVELS.indexOf(level) + 1);

/** Whether what waits at a level is decided by who asks; nothing is, until that is known. */
export const useDecides = (): ((line: { readonly level: Level }) => boolean) => {
  const own = useAuthority().data?.level;
  return ({ level }) => own !== undefined && levelsUpTo(own).includes(level);
};
export const levelsAbove = (level: Level): readonly Level[] => LEVELS.slice(LEVELS.indexOf(level) + 1);
