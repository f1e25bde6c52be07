import type { FactKind } from '../vocabulary.js';
import type { Rulebook } from './define.js';
import { type Situation, situationOf } from './situation.js';

/** The clauses of single properties on whose lines clauses of the group build. */
export const builtOn = ({ clauses }: Rulebook): ReadonlySet<string> =>
  new Set(clauses.flatMap((clause) => (clause.kind === 'group' ? clause.buildsOn : [])));

/** Kinds of fact that clauses of the group need of every property: their own, and those of the clauses that they build on. */
export const groupKinds = (rulebook: Rulebook): ReadonlySet<FactKind> => {
  const { clauses } = rulebook;
  const groups = clauses.filter((clause) => clause.kind === 'group');
  const below = builtOn(rulebook);
  return new Set([...groups, ...clauses.filter(({ id }) => below.has(id))].flatMap(({ reads }) => reads));
};

/** The property with no other facts than these kinds: as small as clauses of the group need it, which look at all at once. */
export const forGroup = (situation: Situation, kinds: ReadonlySet<FactKind>): Situation => {
  const { propertyId, unitId, zone, serviceStart, serviceEnd, households, organisation, asOf } = situation;
  const registered = { propertyId, unitId, timeZone: zone, serviceStart, households };
  const facts = [...kinds].flatMap((kind) => situation.facts(kind));
  return situationOf(serviceEnd === undefined ? registered : { ...registered, serviceEnd }, facts, organisation, asOf);
};
