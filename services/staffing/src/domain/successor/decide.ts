import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Readiness, Successor, SuccessorEvent } from './successor.js';

export interface NameSuccessor extends Recording {
  readonly successorId: string;
  readonly positionId: string;
  readonly employeeId: string;
  readonly propertyId?: string;
  readonly readiness: Readiness;
  readonly note: string;
  /** As the position's description in force says. */
  readonly keyPosition: boolean;
}

/** Somebody is named to follow on a key position. `named` are those who are already, at the same place. */
export const nameSuccessor = (named: readonly Successor[], command: NameSuccessor): Decision<SuccessorEvent> => {
  const { successorId, positionId, employeeId, propertyId, readiness, note, keyPosition, eventId, at } = command;
  if (!keyPosition) return refuse('staffing.position-not-key', { positionId });
  if (named.some((one) => one.state === 'named' && one.employeeId === employeeId))
    return refuse('staffing.successor-already-named', { employeeId });
  const successor: Successor = {
    id: successorId,
    positionId,
    employeeId,
    ...(propertyId !== undefined && { propertyId }),
    readiness,
    note,
    state: 'named',
  };
  return refuseFuture(command) ?? accept({ type: 'SuccessorNamed', eventId, at, successorId, named: successor });
};

const refuseRemoved = ({ id, state }: Successor): Decision<never> | undefined =>
  state === 'removed' ? refuse('staffing.successor-removed', { successorId: id }) : undefined;

/** How far the person has come is judged anew. */
export const assessSuccessor = (
  successor: Successor,
  command: Recording & { readonly readiness: Readiness; readonly note: string },
): Decision<SuccessorEvent> => {
  const { eventId, at, readiness, note } = command;
  return (
    refuseRemoved(successor) ??
    refuseFuture(command) ??
    accept({ type: 'SuccessorAssessed', eventId, at, successorId: successor.id, readiness, note })
  );
};

/** The person is no successor any more. */
export const removeSuccessor = (
  successor: Successor,
  command: Recording & { readonly why: string },
): Decision<SuccessorEvent> => {
  const { eventId, at, why } = command;
  return (
    refuseRemoved(successor) ??
    refuseFuture(command) ??
    accept({ type: 'SuccessorRemoved', eventId, at, successorId: successor.id, why })
  );
};
