import { type Day, type Decision, refuse } from '@goldkey/kernel';
import { type Position, versionInForce } from './position.js';

/**
 * Whether somebody can hold the position in a unit from a day on. `path` is the unit with those above it: a position is
 * held where it is described, or below. One that is abolished was held until its last day.
 */
export const refuseHolding = (
  position: Position | undefined,
  {
    positionId,
    path,
    from,
    until,
  }: { readonly positionId: string; readonly path: readonly string[]; readonly from: Day; readonly until?: Day },
): Decision<never> | undefined => {
  if (position === undefined) return refuse('staffing.position-not-found', { id: positionId });
  if (!path.includes(position.unitId)) return refuse('staffing.position-place-invalid', { positionId });
  if (position.state === 'abolished' && (until === undefined || until > position.lastDay))
    return refuse('staffing.position-ended', { positionId });
  return versionInForce(position, from) === undefined
    ? refuse('staffing.position-not-in-force', { positionId, from })
    : undefined;
};
