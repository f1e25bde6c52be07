import {
  accept,
  type Day,
  type Decision,
  isSelf,
  type Recording,
  refuse,
  type Selves,
  tookStep,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type ConductCase, type ConductEvent, FIRST_ARTICLE, LAST_ARTICLE } from './conduct.js';
import { afterConductAct, type ConductAct, type ConductState } from './machine.js';

/** Who acts: account and employee, and every id that is the same person. */
export interface Actor extends Pick<Selves, 'selves'> {
  readonly account: string;
  readonly employeeId?: string;
  readonly name: string;
}

const actingOf = ({ account: by, selves }: Actor): Selves => ({ by, selves });

const happened = (
  type: ConductEvent['type'],
  { eventId, at }: Recording,
  conduct: ConductCase,
): Decision<ConductEvent> => accept({ type, eventId, at, conduct });

/** The state after the act, or the refusal: it is not in the picture, or it lies before what is known. */
const next = (known: ConductCase, act: ConductAct, recording: Recording): ConductState | Decision<never> => {
  const state = afterConductAct(known.state, act);
  if (state === undefined) return refuse('inspections.conduct-case-state', { state: known.state, act });
  const last = known.decision?.decidedAt ?? known.hearings.at(-1)?.heardAt ?? known.reportedAt;
  if (recording.at < last) return refuse('inspections.act-too-early-invalid');
  return refuseFuture(recording) ?? state;
};

export interface ReportConduct extends Recording {
  readonly conduct: Omit<ConductCase, 'state' | 'reportedAt' | 'hearings' | 'decision' | 'overturning' | 'toldBy'> &
    Required<Pick<ConductCase, 'reportedAs'>>;
  /** Today, where the property lies. */
  readonly today: Day;
}

/** Somebody tells of a breach: a superior body's letter, the public's word, or what a colleague saw. */
export const reportConduct = (_none: undefined, command: ReportConduct): Decision<ConductEvent> => {
  const { conduct, today, at } = command;
  const { article, occurredOn, employeeId, reporterId, reportedAs } = conduct;
  if (!Number.isInteger(article) || article < FIRST_ARTICLE || article > LAST_ARTICLE)
    return refuse('inspections.article-invalid', { article });
  if (occurredOn > today) return refuse('inspections.future-day-invalid');
  if (isSelf(employeeId, { by: reporterId, selves: reportedAs })) return refuse('inspections.own-case.forbidden');
  const told: ConductCase = { ...conduct, state: 'reported', reportedAt: at, hearings: [] };
  return refuseFuture(command) ?? happened('ConductReported', command, told);
};

/** Told of it, by any id. */
const reported = ({ reportedBy, reporterId, reportedAs = [] }: ConductCase, by: Actor): boolean =>
  tookStep(reportedBy, reporterId === undefined ? reportedAs : [reporterId, ...reportedAs], actingOf(by));

export interface HearConduct extends Recording {
  readonly by: Actor;
  /** They did not want to say anything, or could not be asked in time: `words` tells which. */
  readonly silent: boolean;
  readonly words: string;
}

/** The person concerned was heard; they may be heard again until it is decided. They may also write it down themselves. */
export const hearConduct = (known: ConductCase, command: HearConduct): Decision<ConductEvent> => {
  const state = next(known, 'hear', command);
  if (typeof state === 'object') return state;
  const { by, silent, words, at } = command;
  // Who accuses does not write down what the accused says, and that somebody kept silent is not theirs to say.
  if (reported(known, by)) return refuse('inspections.own-case.forbidden');
  const hearings = [...known.hearings, { heardAt: at, by: by.account, selves: by.selves, silent, words }];
  return happened('ConductHeard', command, { ...known, state, hearings });
};

export interface DecideConduct extends Recording {
  readonly by: Actor;
  readonly reason: string;
  readonly circulated: boolean;
  readonly serious: boolean;
}

/** Neither who told of it nor whom it is about decides; nor who wrote down what the person said. */
const refuseParty = (known: ConductCase, by: Actor): Decision<never> | undefined => {
  const isParty =
    reported(known, by) ||
    isSelf(known.employeeId, actingOf(by)) ||
    known.hearings.some((hearing) => tookStep(hearing.by, hearing.selves, actingOf(by)));
  return isParty ? refuse('inspections.own-case.forbidden') : undefined;
};

const decided = (
  known: ConductCase,
  command: DecideConduct,
  { act, type }: { readonly act: 'confirm' | 'dismiss'; readonly type: 'ConductConfirmed' | 'ConductDismissed' },
): Decision<ConductEvent> => {
  const state = next(known, act, command);
  if (typeof state === 'object') return state;
  const { by, reason, circulated, serious, at, eventId } = command;
  const decision = { decidedAt: at, by: by.account, selves: by.selves, byName: by.name, reason, circulated, serious };
  const toldBy = act === 'confirm' ? { toldBy: eventId } : {};
  return refuseParty(known, by) ?? happened(type, command, { ...known, state, decision, ...toldBy });
};

/** It is found to be so. */
export const confirmConduct = (known: ConductCase, command: DecideConduct): Decision<ConductEvent> =>
  command.serious && known.level !== 'province'
    ? refuse('inspections.serious-invalid', { level: known.level })
    : decided(known, command, { act: 'confirm', type: 'ConductConfirmed' });

/** It is not so, or cannot be shown. */
export const dismissConduct = (
  known: ConductCase,
  command: Omit<DecideConduct, 'circulated' | 'serious'>,
): Decision<ConductEvent> =>
  decided(known, { ...command, circulated: false, serious: false }, { act: 'dismiss', type: 'ConductDismissed' });

export interface TakeBackConduct extends Recording {
  readonly by: Actor;
}

/** Who told of it takes it back while nobody was heard yet. */
export const takeBackConduct = (known: ConductCase, command: TakeBackConduct): Decision<ConductEvent> => {
  const state = next(known, 'take-back', command);
  if (typeof state === 'object') return state;
  if (command.by.account !== known.reportedBy) return refuse('inspections.not-the-reporter.forbidden');
  return happened('ConductWithdrawn', command, { ...known, state });
};

export interface OverturnConduct extends Recording {
  readonly by: Actor;
  readonly reason: string;
}

/** An appeal was right: it counts no more. Somebody else than who confirmed it says so. */
export const overturnConduct = (known: ConductCase, command: OverturnConduct): Decision<ConductEvent> => {
  const state = next(known, 'overturn', command);
  if (typeof state === 'object') return state;
  const { by, reason, at } = command;
  const { decision } = known;
  if (tookStep(decision?.by, decision?.selves, actingOf(by)) || isSelf(known.employeeId, actingOf(by)))
    return refuse('inspections.own-case.forbidden');
  const overturning = { overturnedAt: at, by: by.account, reason };
  return happened('ConductOverturned', command, { ...known, state, overturning });
};
