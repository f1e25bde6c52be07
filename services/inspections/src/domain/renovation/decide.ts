import { accept, type Day, type Decision, type Instant, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { afterAct, type RenovationAct, type RenovationState } from './machine.js';
import { duesOf, type Renovation, type RenovationEvent, type RenovationPermit } from './renovation.js';

type Told = Pick<RenovationEvent, 'type' | 'renovation' | 'retold' | 'takesBack'> & {
  readonly facts?: RenovationEvent['facts'];
};

export const happened = ({ eventId, at }: Recording, { facts = {}, ...told }: Told): Decision<RenovationEvent> =>
  accept({ ...told, eventId, at, facts });

/** The state after an act, or why it cannot be done now. */
export const next = (
  known: Renovation,
  act: RenovationAct,
  recording: Recording,
): RenovationState | Decision<never> => {
  const state = afterAct(known.state, act);
  if (state === undefined) return refuse('inspections.renovation-state', { state: known.state, act });
  if (recording.at < (known.decision?.at ?? known.appliedAt)) return refuse('inspections.act-too-early-invalid', {});
  return refuseFuture(recording) ?? state;
};

export interface ApplyForRenovation extends Recording {
  readonly renovation: Pick<
    Renovation,
    | 'id'
    | 'propertyId'
    | 'householdId'
    | 'home'
    | 'applicant'
    | 'contractor'
    | 'foreman'
    | 'works'
    | 'from'
    | 'until'
    | 'deposit'
    | 'papers'
  >;
}

/** An owner wants to build. */
export const applyForRenovation = (_none: undefined, command: ApplyForRenovation): Decision<RenovationEvent> => {
  const { renovation: said, at } = command;
  if (said.until < said.from) return refuse('inspections.renovation-days-invalid', {});
  const renovation: Renovation = {
    ...said,
    state: 'applied',
    appliedAt: at,
    patrols: [],
    told: { approved: [], patrolled: [] },
  };
  const { from, until } = said;
  return refuseFuture(command) ?? happened(command, { type: 'RenovationApplied', renovation, facts: { from, until } });
};

export type CorrectRenovation = Recording &
  Partial<Pick<Renovation, 'applicant' | 'contractor' | 'foreman' | 'works' | 'from' | 'until' | 'deposit' | 'papers'>>;

/** An application is put right, or papers are handed in later, until it is decided on. */
export const correctRenovation = (known: Renovation, command: CorrectRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'correct', command);
  if (typeof state === 'object') return state;
  const { at: _at, now: _now, eventId: _eventId, ...said } = command;
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const renovation: Renovation = { ...known, ...told };
  if (renovation.until < renovation.from) return refuse('inspections.renovation-days-invalid', {});
  if (known.depositTaken !== undefined && renovation.deposit !== known.deposit)
    return refuse('inspections.deposit-taken', { receipt: known.depositTaken.receipt });
  if (isAlike(renovation, known)) return accept();
  return happened(command, { type: 'RenovationCorrected', renovation });
};

interface Judge extends Recording {
  /** Account that decides. */
  readonly by: string;
  /** As it is called. */
  readonly byName?: string;
}

const signed = ({ at, by, byName }: Judge) => ({ at, by, ...(byName !== undefined && { byName }) });

export interface ApproveRenovation extends Judge {
  readonly permit: RenovationPermit;
}

/** It may run, and has its permit; papers must be in hand. */
export const approveRenovation = (known: Renovation, command: ApproveRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'approve', command);
  if (typeof state === 'object') return state;
  if (known.papers.length === 0) return refuse('inspections.renovation-papers-missing-invalid', {});
  const { eventId, permit } = command;
  const told = { ...known.told, approved: [...known.told.approved, eventId] };
  const renovation: Renovation = { ...known, state, decision: signed(command), permit, told };
  return happened(command, { type: 'RenovationApproved', renovation, facts: { permit: permit.number } });
};

export interface RejectRenovation extends Judge {
  readonly reason: string;
}

/** It may not run as it was applied for. */
export const rejectRenovation = (known: Renovation, command: RejectRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'reject', command);
  if (typeof state === 'object') return state;
  const { reason } = command;
  const renovation: Renovation = { ...known, state, decision: { ...signed(command), reason } };
  return happened(command, { type: 'RenovationRejected', renovation, facts: { reason } });
};

export interface PatrolRenovation extends Judge {
  readonly note?: string;
  readonly photos: readonly string[];
}

/** Somebody looked how the work goes (D-07). */
export const patrolRenovation = (known: Renovation, command: PatrolRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'patrol', command);
  if (typeof state === 'object') return state;
  const { at, by, note, photos, eventId } = command;
  const patrol = { at, by, photos, ...(note !== undefined && { note }) };
  const patrols = [...known.patrols, patrol].sort((one, other) => one.at - other.at);
  const told = { ...known.told, patrolled: [...known.told.patrolled, eventId] };
  const renovation: Renovation = { ...known, state, patrols, told };
  return happened(command, { type: 'RenovationPatrolled', renovation, facts: { patrols: patrols.length } });
};

export interface AcceptRenovation extends Judge {
  readonly note?: string;
  /** Ids of violations that are not verified yet. */
  readonly openFindings: readonly string[];
  /** Why it is accepted although some are; not kept where none is. */
  readonly despite?: string;
  readonly dayOf: (at: Instant) => Day;
  /** Ids of the news by which work that is over early is told anew. */
  readonly retelling: { readonly takesBackBy: string; readonly toldBy: string };
}

/** Work that is over before its last day ends with its acceptance: D-07 wants no patrol of it from then on. */
const endOf = (
  known: Renovation,
  { at, eventId, dayOf, retelling }: AcceptRenovation,
): Pick<Renovation, 'until' | 'told'> &
  Pick<RenovationEvent, 'retold'> & { readonly endedEarly?: { readonly until: Day } } => {
  const until = dayOf(at);
  const told = { ...known.told, accepted: [eventId] };
  if (until >= known.until) return { until: known.until, told };
  const { approved } = known.told;
  const endedEarly = { until: known.until };
  const retold = { ...retelling, takesBack: approved };
  return { until, told: { ...told, approved: [retelling.toldBy] }, retold, endedEarly };
};

/** The work is done as it was approved. While violations are open, only with the word of who accepts why it is all the same. */
export const acceptRenovation = (known: Renovation, command: AcceptRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'accept', command);
  if (typeof state === 'object') return state;
  const { note, openFindings, despite: reason } = command;
  if (command.dayOf(command.at) < known.from)
    return refuse('inspections.renovation-not-begun-invalid', { from: known.from });
  const count = openFindings.length;
  if (count > 0 && reason === undefined) return refuse('inspections.renovation-findings-open', { count });
  const despite = count > 0 && reason !== undefined ? { reason, findingIds: openFindings } : undefined;
  const facts = despite && { reason: despite.reason, open: count };
  const { retold, endedEarly, ...ended } = endOf(known, command);
  const acceptance = {
    ...signed(command),
    ...(note !== undefined && { note }),
    ...(despite && { despite }),
    ...(endedEarly && { endedEarly }),
  };
  return happened(command, {
    type: 'RenovationAccepted',
    renovation: { ...known, ...ended, state, acceptance },
    ...(facts && { facts }),
    ...(retold && { retold }),
  });
};

export interface WithdrawRenovation extends Recording {
  readonly reason: string;
  readonly isOfQuality: boolean;
  readonly dayOf: (at: Instant) => Day;
}

/**
 * The work is not done, or was entered by mistake: what was told of it is taken back. Where a patrol or the acceptance was
 * missed (D-07), the quality centre alone says so.
 */
export const withdrawRenovation = (known: Renovation, command: WithdrawRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'withdraw', command);
  if (typeof state === 'object') return state;
  const { isOfQuality, now, dayOf } = command;
  const today = dayOf(now);
  const { missed, acceptBy = today } = duesOf(known, today, dayOf);
  if (!isOfQuality && (missed > 0 || acceptBy < today)) return refuse('inspections.missed-quality-only.forbidden', {});
  const facts = { reason: command.reason };
  return happened(command, { type: 'RenovationWithdrawn', renovation: { ...known, state }, facts });
};
