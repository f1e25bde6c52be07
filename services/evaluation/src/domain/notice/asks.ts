import type { Instant } from '@goldkey/kernel';
import type { Notice, Reason } from './notice.js';

/** What has a deadline that people are asked about: a finding of inspections, a matter of the reception log. */
export type AskedKind = 'finding' | 'matter';

/** Who was asked about it, as it was told: `soon` before the deadline, then rung by rung. */
export interface Ask {
  readonly asked: string;
  /** When the rung was reached. */
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly departmentId?: string;
  /** Who answers for it. */
  readonly responsibleId?: string;
}

/** A finding or a matter as it stands, with everything that was asked about it. */
export interface AskedThing {
  readonly kind: AskedKind;
  readonly id: string;
  readonly propertyId: string;
  readonly asks: readonly Ask[];
  /** What was asked until then is settled; absent where nothing is. */
  readonly settledAt?: Instant;
  /** The deadline as it stands now, where it is known apart from what was asked. */
  readonly dueAt?: Instant;
}

/** Who holds a rung: employees, or the holders of a permission. */
export type HoldersOf = (ask: Ask & { readonly propertyId: string }) => readonly string[];

/** The matter of what is asked about a finding or a matter. */
export const matterOfAsked = ({ kind, propertyId, id }: Pick<AskedThing, 'kind' | 'propertyId' | 'id'>): string =>
  `${kind}:${propertyId}/${id}`;

const isOf = ({ dueAt, settledAt }: AskedThing, ask: Ask): boolean =>
  (dueAt === undefined || ask.dueAt === dueAt) && (settledAt === undefined || ask.at > settledAt);

/**
 * Why people are told of a deadline: who answers for it before it ends and once it has passed, whoever holds a rung once it is
 * asked. Gone when it is done or another deadline holds. What is no news is told only where it was told before.
 */
export const reasonsOfAsked = (
  thing: AskedThing,
  {
    holdersOf,
    known,
    oldest,
  }: { readonly holdersOf: HoldersOf; readonly known: readonly Notice[]; readonly oldest: Instant },
): Reason[] => {
  const { kind, id, propertyId } = thing;
  const matter = matterOfAsked(thing);
  const reasons = new Map<string, Reason>();
  for (const ask of thing.asks) {
    if (!isOf(thing, ask) || (ask.at < oldest && known.length === 0)) continue;
    const { asked, dueAt, responsibleId } = ask;
    const add = (recipient: string, step: 'soon' | 'own' | 'above'): void => {
      // Once it is overdue, who answers for it is told so once, however many rungs are asked later.
      const key = [matter, step === 'above' ? asked : step, dueAt, recipient].join(':');
      const notice = step === 'soon' ? 'reminder' : 'overdue';
      const about = { kind, id } as const;
      reasons.set(key, { key, matter, recipient, kind: notice, propertyId, at: dueAt, about, details: { step } });
    };
    const isSoon = asked === 'soon';
    if (responsibleId !== undefined) add(responsibleId, isSoon ? 'soon' : 'own');
    const holders = isSoon && responsibleId !== undefined ? [] : holdersOf({ ...ask, propertyId });
    for (const holder of holders) if (holder !== responsibleId) add(holder, isSoon ? 'soon' : 'above');
  }
  return [...reasons.values()];
};
