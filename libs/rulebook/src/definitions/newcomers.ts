import type { Instant } from '@goldkey/kernel';
import { isBetween } from '../engine/calendar.js';
import type { Holding, Situation } from '../engine/situation.js';
import type { FactData } from '../vocabulary.js';

type Acquaintance = 'complaints.household.profiled' | 'complaints.home-visit.made';

/** Managers of the property who were new when they came (M-23). */
export const newManagers = ({ organisation, propertyId }: Situation): readonly Holding[] =>
  (organisation.holdings.get(propertyId) ?? []).filter(({ role, newcomer }) => newcomer && role === 'property-manager');

/** How many households a person profiled or visited between two instants, each counted once. */
export const householdsMet = (
  situation: Situation,
  kind: Acquaintance,
  employeeId: string,
  span: { readonly from: Instant; readonly until: Instant },
): number =>
  new Set(
    situation
      .factsOf<Acquaintance>(kind, 'employeeId' as keyof FactData[Acquaintance] & string, employeeId)
      .filter(({ data }) => isBetween(data.at, span))
      .map(({ data }) => data.householdId),
  ).size;
