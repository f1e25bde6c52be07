import { type Unit, type UnitKind, unitKinds } from './unit.js';

const rank = (kind: UnitKind): number => unitKinds.indexOf(kind);

/** Whether a unit of this kind may stand below that parent: lower in rank; regions and teams may nest. Only a group is a root. */
export const mayStandBelow = (kind: UnitKind, parent: Unit | undefined): boolean => {
  if (parent === undefined) return kind === 'group';
  if (kind === parent.kind) return kind === 'region' || kind === 'team';
  return rank(kind) > rank(parent.kind);
};

/** The property that a new unit lies in: its own when it is one, otherwise its parent's. */
export const propertyOf = (
  kind: UnitKind,
  ownPropertyId: string | undefined,
  parent: Unit | undefined,
): string | undefined => (kind === 'property' ? ownPropertyId : parent?.propertyId);
