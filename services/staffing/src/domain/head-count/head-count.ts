import type { Day } from '@goldkey/kernel';
import { type Position, versionInForce } from '../position/position.js';

/** An appointment that is held on the day. */
export interface Held {
  readonly employeeId: string;
  readonly unitId: string;
  readonly positionId?: string;
}

/** A unit's or property's line of a position: how many there should be, how many there are. */
export interface HeadCountLine {
  readonly unitId: string;
  /** Absent on the line of those whose appointment names no position. */
  readonly positionId?: string;
  readonly name?: string;
  readonly code?: string;
  readonly keyPosition: boolean;
  /** Absent where nothing says how many there should be. */
  readonly standard?: number;
  readonly employeeIds: readonly string[];
}

const peopleIn = (held: readonly Held[]): readonly string[] => [...new Set(held.map(({ employeeId }) => employeeId))];

/**
 * Standard against actual at a property on a day. `positions` are those described at the property or above it; one
 * described above counts here where it says how many each property needs, or where somebody here holds it. Its line
 * stands at the property's own unit. People without a position have a line a unit.
 */
export const headCountOf = (
  place: { readonly propertyId: string; readonly unitId: string },
  positions: readonly Position[],
  held: readonly Held[],
  day: Day,
): readonly HeadCountLine[] => {
  const described = positions.flatMap((position): HeadCountLine[] => {
    const version = versionInForce(position, day);
    if (version === undefined) return [];
    const { name, headCount, headCountPer, keyPosition } = version.description;
    const isHere = position.propertyId === place.propertyId;
    const employeeIds = peopleIn(held.filter(({ positionId }) => positionId === position.id));
    const counts = isHere || headCountPer === 'property';
    if (!counts && employeeIds.length === 0) return [];
    const unitId = isHere ? position.unitId : place.unitId;
    const standard = counts ? { standard: headCount } : {};
    return [{ unitId, positionId: position.id, name, code: position.code, keyPosition, ...standard, employeeIds }];
  });
  const known = new Set(described.map(({ positionId }) => positionId));
  const others = held.filter(({ positionId }) => positionId === undefined || !known.has(positionId));
  const units = [...new Set(others.map(({ unitId }) => unitId))];
  return [
    ...described,
    ...units.map((unitId) => ({
      unitId,
      keyPosition: false,
      employeeIds: peopleIn(others.filter((one) => one.unitId === unitId)),
    })),
  ];
};

/** How many are missing; below 0: there are more than there should be. Undefined where there is no standard. */
export const gapOf = ({ standard, employeeIds }: HeadCountLine): number | undefined =>
  standard === undefined ? undefined : standard - employeeIds.length;
