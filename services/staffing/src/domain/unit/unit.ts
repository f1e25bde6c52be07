import type { Instant } from '@goldkey/kernel';

/** Kinds of organisation units, from the whole to its smallest part. The order is the rank: a child ranks below its parent. */
export const unitKinds = ['group', 'region', 'property', 'department', 'team'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A place in the organisation tree. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  /** Absent for the group, the root. */
  readonly parentId?: string;
  readonly name: string;
  /** The property that this unit is, or lies in; absent above properties. */
  readonly propertyId?: string;
  /** A key department, as document 002 calls those whose figures its indicators watch. */
  readonly key: boolean;
}

/** Both tell the whole definition, for a definition is read as it stands last. */
export type UnitEvent = {
  readonly type: 'UnitDefined' | 'UnitCorrected';
  readonly eventId: string;
  readonly at: Instant;
  readonly unit: Unit;
};

/** The unit after an event. */
export const evolveUnit = (_unit: Unit | undefined, event: UnitEvent): Unit => event.unit;
