import { daysOf, type Instant, type Period } from '@goldkey/kernel';
import { aggregateOf, debriefedAt, meetsPeriods, periodRefsOf, replacementKey } from '../facts/identity.js';
import { factsSeen } from '../facts/seen.js';
import {
  type Assessment,
  type Fact,
  type FactData,
  isWithdrawal,
  type SubjectResult,
  type Withdrawal,
} from '../vocabulary.js';

import { mergeResults } from './collector.js';
import type { Rulebook } from './define.js';
import { organisationOf, REFERENCE_KINDS } from './organisation.js';
import { versionOn } from './parameters.js';
import { type Selection, selectsMonths } from './select.js';
import { DEFAULT_ZONE, type Situation, situationOf } from './situation.js';

type Registered = FactData['estates.property.registered'];

/** The property that a fact is judged at: the one that its data names, else its envelope's. */
export const placeOf = (fact: Pick<Fact, 'propertyId'> & { readonly data: unknown }): string | undefined => {
  const place = (fact.data as { propertyId?: unknown }).propertyId ?? fact.propertyId;
  return typeof place === 'string' ? place : undefined;
};

/** Whether every property needs the fact, or it takes others back: it has to be known before any property is judged. */
export const isCommon = (fact: Fact | Withdrawal): boolean => isWithdrawal(fact) || REFERENCE_KINDS.has(fact.kind);

/** What is common to all properties, by which they are judged one after the other without holding all facts at once. */
export interface Common {
  readonly registered: ReadonlyMap<string, Registered>;
  /** The property as these facts tell it; `undefined` where it is not registered. */
  situation(propertyId: string, facts: Iterable<Fact>): Situation | undefined;
}

/** Reads what is common ({@link isCommon}); of other facts nothing is taken. */
export const commonOf = (facts: Iterable<Fact | Withdrawal>, asOf: Instant): Common => {
  const common = [...facts].filter(isCommon);
  const seen = factsSeen(common, asOf);
  const organisation = organisationOf(seen);
  const withdrawals = common.filter(isWithdrawal);
  const registered = new Map(
    seen
      .filter(({ kind }) => kind === 'estates.property.registered')
      .map(({ data }) => [(data as Registered).propertyId, data as Registered]),
  );
  return {
    registered,
    situation: (propertyId, own) => {
      const property = registered.get(propertyId);
      if (property === undefined) return undefined;
      const ofProperty = factsSeen([...withdrawals, ...own], asOf).filter(
        (fact) => !REFERENCE_KINDS.has(fact.kind) && placeOf(fact) === propertyId,
      );
      return situationOf(property, ofProperty, organisation, asOf);
    },
  };
};

/** Which facts of a property decide the period, one at a time ({@link selectsMonths}); the rest is needed by matter or key only. */
export const decides = (period: Period, zone: string = DEFAULT_ZONE): ((fact: Fact) => boolean) => {
  const { from, until, periodRefs, standingKinds }: Selection = selectsMonths(period, zone);
  const refs = new Set(periodRefs);
  const standing = new Set(standingKinds);
  return (fact) => {
    if ((fact.at >= from && fact.at <= until) || standing.has(fact.kind)) return true;
    return speaksOfPeriods(fact) && meetsPeriods(periodRefsOf(fact, zone), refs);
  };
};

/** A quick look: most facts speak of no other period than their own instant. */
const speaksOfPeriods = (fact: Fact): boolean => {
  const { at, data } = fact;
  if (debriefedAt(fact) !== undefined) return true;
  const values = data as Readonly<Record<string, unknown>>;
  for (const name in values) {
    const value = values[name];
    if (typeof value === 'number' && value !== at) return true;
    if (typeof value === 'string' && value.length >= 4 && value.length <= 10 && STARTS_WITH_YEAR.test(value))
      return true;
  }
  return false;
};
const STARTS_WITH_YEAR = /^\d{4}/;

/** By what a fact belongs together with others of its property: its matter, and the key by which another replaces it. */
export const tiesOf = (fact: Fact): { readonly matter?: string; readonly replacement?: string } => ({
  matter: aggregateOf(fact),
  replacement: replacementKey(fact),
});

/** The assessment that results of single properties make together, and of the group ({@link assessGroup}). */
export const assessmentOf = (
  results: Iterable<SubjectResult>,
  common: Common,
  rulebook: Rulebook,
  period: Period,
  asOf: Instant,
): Assessment => ({
  rulebook: versionOn(rulebook.versions, daysOf(period).first).id,
  period,
  asOf,
  subjects: mergeResults(results),
  zones: new Map([...common.registered].map(([id, { timeZone }]) => [id, timeZone ?? DEFAULT_ZONE])),
});
