import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { afterAct, type HomeVisitAct, type HomeVisitState } from './machine.js';

/** A visit to a household at home. */
export interface HomeVisit {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  /** The home as people call it. */
  readonly room: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly purpose: string;
  readonly plannedAt?: Instant;
  readonly madeAt?: Instant;
  /** What was said there. */
  readonly findings?: string;
  /** What was promised there. */
  readonly promised?: string;
  readonly state: HomeVisitState;
  /** Id of the event by which it was told. */
  readonly toldBy?: string;
}

export interface HomeVisitEvent {
  readonly type: 'HomeVisitPlanned' | 'HomeVisitMade' | 'HomeVisitMissed' | 'HomeVisitCancelled' | 'HomeVisitWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly visit: HomeVisit;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The visit after an event. */
export const evolveHomeVisit = (_visit: HomeVisit | undefined, event: HomeVisitEvent): HomeVisit => event.visit;

const happened = (
  { eventId, at }: Recording,
  type: HomeVisitEvent['type'],
  visit: HomeVisit,
  facts: HomeVisitEvent['facts'] = {},
): Decision<HomeVisitEvent> => accept({ type, eventId, at, visit, facts });

const next = (visit: HomeVisit, act: HomeVisitAct, recording: Recording): HomeVisitState | Decision<never> => {
  const state = afterAct(visit.state, act);
  if (state === undefined) return refuse('complaints.home-visit-state', { room: visit.room });
  return refuseFuture(recording) ?? state;
};

type Visiting = Omit<HomeVisit, 'state' | 'madeAt' | 'toldBy' | 'findings' | 'promised' | 'plannedAt'>;

export interface PlanHomeVisit extends Recording {
  readonly visit: Visiting;
  readonly plannedAt: Instant;
}

/** A visit is planned. */
export const planHomeVisit = (command: PlanHomeVisit): Decision<HomeVisitEvent> => {
  const { visit: said, plannedAt, now } = command;
  if (plannedAt < now) return refuse('complaints.planned-in-the-past-invalid', {});
  return happened(command, 'HomeVisitPlanned', { ...said, plannedAt, state: 'planned' });
};

export interface MadeVisit extends Recording {
  /** Employee who tells of it. */
  readonly by: string;
  readonly findings: string;
  readonly promised?: string;
}

const made = (
  visit: Visiting & Pick<HomeVisit, 'plannedAt'>,
  { findings, promised, at, eventId }: MadeVisit,
): HomeVisit => ({
  ...visit,
  state: 'made',
  madeAt: at,
  findings,
  ...(promised !== undefined && { promised }),
  toldBy: eventId,
});

/** Only the employee of a visit says that it was made: nobody visits in another's name. */
const refuseOther = ({ employeeId, employeeName }: HomeVisit, by: string): Decision<never> | undefined =>
  employeeId === by ? undefined : refuse('complaints.not-the-visitor.forbidden', { name: employeeName });

/** Whether this employee says that the visit was made. */
export const mayTellVisit = (visit: HomeVisit, by: string): boolean => refuseOther(visit, by) === undefined;

/** Who takes a visit back. */
export interface VisitWithdrawer {
  readonly by: string;
  /** Whether they send others out: such a one answers for visits of whoever has left. */
  readonly sends: boolean;
}

/** That a visit was not made after all is said by its employee, or by who sends employees out. */
const refuseWithdrawer = (visit: HomeVisit, { by, sends }: VisitWithdrawer): Decision<never> | undefined =>
  sends ? undefined : refuseOther(visit, by);

/** Whether this person takes the visit back. */
export const mayWithdrawVisit = (visit: HomeVisit, withdrawer: VisitWithdrawer): boolean =>
  refuseWithdrawer(visit, withdrawer) === undefined;

/** A visit was made, planned before or not. */
export const makeHomeVisit = (
  known: HomeVisit | undefined,
  command: MadeVisit & { readonly visit?: Visiting },
): Decision<HomeVisitEvent> => {
  if (known === undefined) {
    if (command.visit === undefined) throw new Error('a visit without plan says whom it was made to');
    return refuseFuture(command) ?? happened(command, 'HomeVisitMade', made(command.visit, command));
  }
  const refused = refuseOther(known, command.by);
  if (refused !== undefined) return refused;
  const state = next(known, 'make', command);
  return typeof state === 'object' ? state : happened(command, 'HomeVisitMade', made(known, command));
};

/** Nobody was at home, it is needed no more, or it was recorded by mistake. */
export const endHomeVisit = (
  visit: HomeVisit,
  command: Recording & VisitWithdrawer & { readonly act: 'miss' | 'cancel' | 'withdraw'; readonly reason: string },
): Decision<HomeVisitEvent> => {
  const { act, reason } = command;
  const refused = act === 'withdraw' ? refuseWithdrawer(visit, command) : undefined;
  if (refused !== undefined) return refused;
  const state = next(visit, act, command);
  if (typeof state === 'object') return state;
  const types = { miss: 'HomeVisitMissed', cancel: 'HomeVisitCancelled', withdraw: 'HomeVisitWithdrawn' } as const;
  return happened(command, types[act], { ...visit, state }, { reason });
};
