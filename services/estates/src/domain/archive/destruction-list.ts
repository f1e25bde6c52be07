import { accept, type Decision, type Instant, type Recording, refuse, type Selves, tookStep } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';

/** Files that are to be destroyed together, proposed by one person and decided by another. */
export interface DestructionList {
  readonly id: string;
  readonly propertyId: string;
  readonly reason: string;
  readonly archiveIds: readonly string[];
  readonly state: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  /** Account that proposed it; another decides. */
  readonly proposedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly proposedAs?: readonly string[];
  readonly decidedBy?: string;
}

export type DestructionListEvent = {
  readonly type: 'DestructionProposed' | 'DestructionApproved' | 'DestructionRejected' | 'DestructionWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly list: DestructionList;
};

export const evolveDestructionList = (_list: DestructionList | undefined, event: DestructionListEvent) => event.list;

export interface ProposeDestruction extends Recording {
  readonly list: Omit<DestructionList, 'state' | 'decidedBy'> & Required<Pick<DestructionList, 'proposedAs'>>;
}

/** Somebody asks that files be destroyed; whether each may go, its own rule says. */
export const proposeDestruction = (command: ProposeDestruction): Decision<DestructionListEvent> => {
  const { list, eventId, at } = command;
  return (
    refuseFuture(command) ?? accept({ type: 'DestructionProposed', eventId, at, list: { ...list, state: 'proposed' } })
  );
};

export interface DecideDestruction extends Recording, Pick<Selves, 'selves'> {
  readonly approved: boolean;
  /** Account that decides. */
  readonly decidedBy: string;
}

/** Once, and not by whoever proposed it. */
const refuseDecider = (list: DestructionList, acting: Selves): Decision<never> | undefined => {
  if (list.state !== 'proposed') return refuse('estates.destruction-decided', { state: list.state });
  return tookStep(list.proposedBy, list.proposedAs, acting) ? refuse('estates.same-person.forbidden', {}) : undefined;
};

/** Whether the list waits for this person, among others, to decide. */
export const mayDecideDestruction = (list: DestructionList, acting: Selves): boolean =>
  refuseDecider(list, acting) === undefined;

/** A second person approves or rejects a list, once. */
export const decideDestruction = (
  list: DestructionList,
  command: DecideDestruction,
): Decision<DestructionListEvent> => {
  const { approved, decidedBy, selves, eventId, at } = command;
  const refusal = refuseDecider(list, { by: decidedBy, selves }) ?? refuseFuture(command);
  if (refusal !== undefined) return refusal;
  const state = approved ? 'approved' : 'rejected';
  const type = approved ? 'DestructionApproved' : 'DestructionRejected';
  return accept({ type, eventId, at, list: { ...list, state, decidedBy } });
};

export interface WithdrawDestruction extends Recording {
  /** Account that withdraws it. */
  readonly withdrawnBy: string;
}

/** Before it is decided, and by whoever proposed it. */
const refuseWithdrawer = ({ state, proposedBy }: DestructionList, by: string): Decision<never> | undefined => {
  if (state !== 'proposed') return refuse('estates.destruction-decided', { state });
  return by === proposedBy ? undefined : refuse('estates.other-person.forbidden', {});
};

/** Whether the list is this account's to take back. */
export const mayWithdrawDestruction = (list: DestructionList, by: string): boolean =>
  refuseWithdrawer(list, by) === undefined;

/** Who proposed a list takes it back before it is decided; anybody else rejects it. */
export const withdrawDestruction = (
  list: DestructionList,
  command: WithdrawDestruction,
): Decision<DestructionListEvent> => {
  const { withdrawnBy, eventId, at } = command;
  return (
    refuseWithdrawer(list, withdrawnBy) ??
    refuseFuture(command) ??
    accept({ type: 'DestructionWithdrawn', eventId, at, list: { ...list, state: 'withdrawn' } })
  );
};
