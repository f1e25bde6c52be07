import type { Notice, Reason } from './notice.js';

/** What becomes of one notice. */
export type Change =
  /** Somebody is told for the first time. */
  | { readonly act: 'tell'; readonly reason: Reason }
  /** Its reason was gone and is there again. `silently`: it stands again, and nobody is told twice. */
  | { readonly act: 'tell-again'; readonly notice: Notice; readonly reason: Reason; readonly silently: boolean }
  | { readonly act: 'withdraw'; readonly notice: Notice };

/** A deadline or an assignment is told of once, however often it comes and goes; of what costs something each turn is told. */
const TOLD_ONCE: readonly Reason['kind'][] = ['assigned', 'reminder', 'overdue', 'certificate'];
const isToldOnce = ({ kind }: Reason): boolean => TOLD_ONCE.includes(kind);

/**
 * What brings the notices of some matters to what there is reason for. `known` holds every notice of these matters, the
 * withdrawn ones too. What is right already changes nothing, so facts that come twice tell nothing twice.
 */
export const reconcile = (reasons: readonly Reason[], known: readonly Notice[]): Change[] => {
  const before = new Map(known.map((notice) => [notice.key, notice]));
  const changes: Change[] = [];
  const found = new Set<string>();
  for (const reason of reasons) {
    if (found.has(reason.key)) continue;
    found.add(reason.key);
    const notice = before.get(reason.key);
    if (notice === undefined) changes.push({ act: 'tell', reason });
    else if (!notice.standing) changes.push({ act: 'tell-again', notice, reason, silently: isToldOnce(reason) });
  }
  for (const notice of known) if (notice.standing && !found.has(notice.key)) changes.push({ act: 'withdraw', notice });
  return changes;
};
