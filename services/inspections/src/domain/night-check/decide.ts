import { accept, clockTime, type Decision, type Instant, isTooLongAgo, type Recording, refuse } from '@goldkey/kernel';
import { type ClockSpan, isWithin } from '../limits/limits.js';
import { refuseFuture } from '../recording.js';
import { afterAct } from './machine.js';
import type { NightCheck, NightCheckEvent, RegisterEntry } from './night-check.js';
import { refuseOther } from './rules.js';

const HOUR_MS = 3_600_000;
/** No check lasts longer than a night. */
const LONGEST_MS = 12 * HOUR_MS;

export interface PlanNightCheck extends Recording {
  readonly check: Pick<NightCheck, 'id' | 'propertyId' | 'kind' | 'inspectorId' | 'inspectorName'>;
  /** Account that plans it. */
  readonly by: string;
  readonly plannedAt: Instant;
  readonly night: ClockSpan;
  readonly zone: string;
}

const isAtNight = (at: Instant, { night, zone }: Pick<PlanNightCheck, 'night' | 'zone'>): boolean =>
  isWithin(night, clockTime(at, zone));

/** Somebody is to check at a certain hour of the night. */
export const planNightCheck = (_none: undefined, command: PlanNightCheck): Decision<NightCheckEvent> => {
  const { check, by, plannedAt, at, eventId, night } = command;
  if (plannedAt <= at) return refuse('inspections.planned-too-early-invalid');
  if (!isAtNight(plannedAt, command)) return refuse('inspections.not-at-night-invalid', { ...night });
  const planned: NightCheck = {
    ...check,
    state: 'planned',
    plannedBy: by,
    plannedAt,
    entries: [],
    posts: [],
    findings: [],
  };
  return refuseFuture(command) ?? accept({ type: 'NightCheckPlanned', eventId, at, check: planned });
};

/** What is written down of a check. */
export interface NightRecord {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly entries: readonly RegisterEntry[];
  /** Whether the inspector puts their name to it. */
  readonly signed: boolean;
  readonly posts: readonly string[];
  readonly note?: string;
}

interface Written extends Recording {
  readonly record: NightRecord;
  /** Employee who writes. */
  readonly by: string;
  readonly night: ClockSpan;
  readonly zone: string;
}

const refuseRecord = (inspectorId: string, command: Written): Decision<never> | undefined => {
  const { record, by, night, now } = command;
  const { startedAt, endedAt, entries } = record;
  const other = refuseOther(inspectorId, by);
  if (other !== undefined) return other;
  if (endedAt < startedAt || endedAt - startedAt > LONGEST_MS) return refuse('inspections.night-check-times-invalid');
  if (!isAtNight(startedAt, command)) return refuse('inspections.not-at-night-invalid', { ...night });
  const registers = entries.map(({ register }) => register);
  if (new Set(registers).size < registers.length) return refuse('inspections.register-repeated');
  return refuseFuture({ at: endedAt, now });
};

const written = (check: NightCheck, { record, now, eventId }: Written): NightCheck => {
  const { signed, note, ...rest } = record;
  const { note: _note, signedAt: _signed, ...known } = check;
  return {
    ...known,
    ...rest,
    state: 'completed',
    ...(note !== undefined && { note }),
    ...(signed && { signedAt: check.signedAt ?? now }),
    toldBy: eventId,
  };
};

export interface CompleteNightCheck extends Written {
  /** Who and where, for a check that nobody planned. */
  readonly check: PlanNightCheck['check'];
  readonly findings: readonly string[];
}

/** A check was made: planned before or not, it is written down by who made it. */
export const completeNightCheck = (
  planned: NightCheck | undefined,
  command: CompleteNightCheck,
): Decision<NightCheckEvent> => {
  const { check, findings, record, eventId } = command;
  if (planned !== undefined && afterAct(planned.state, 'complete') === undefined)
    return refuse('inspections.night-check-state', { state: planned.state });
  const known: NightCheck = planned ?? { ...check, state: 'planned', entries: [], posts: [], findings: [] };
  const completed = { ...written(known, command), findings };
  return (
    refuseRecord(known.inspectorId, command) ??
    accept({ type: 'NightCheckCompleted', eventId, at: record.startedAt, check: completed })
  );
};

export interface CorrectNightCheck extends Written {
  /** Id of the news that takes the earlier telling back. */
  readonly takesBackBy: string;
  /** Whether who writes records acts of any time (ADR 0056). */
  readonly bringsInHistory: boolean;
}

/** By what a check counts (M-16, M-17): when it began, in which registers it stands, and whether it is signed. */
const countedBy = (startedAt: Instant | undefined, entries: readonly RegisterEntry[], signed: boolean): string =>
  JSON.stringify([startedAt, entries.map(({ register }) => register).sort(), signed]);

/** After the days in which acts are recorded a check that did not count is not made to count: words alone are put right. */
const refuseSettled = (check: NightCheck, command: CorrectNightCheck): Decision<never> | undefined => {
  const { record, now, bringsInHistory } = command;
  const was = countedBy(check.startedAt, check.entries, check.signedAt !== undefined);
  if (bringsInHistory || was === countedBy(record.startedAt, record.entries, record.signed)) return undefined;
  const isSettled = [check.startedAt ?? record.startedAt, record.startedAt].some((at) => isTooLongAgo(at, now));
  return isSettled ? refuse('inspections.night-check-settled-invalid') : undefined;
};

/** What was written down is put right: an entry in a register comes later, a name is put to it. */
export const correctNightCheck = (check: NightCheck, command: CorrectNightCheck): Decision<NightCheckEvent> => {
  const { record, eventId, takesBackBy, now } = command;
  const { state, toldBy } = check;
  if (afterAct(state, 'correct') === undefined || toldBy === undefined)
    return refuse('inspections.night-check-state', { state });
  return (
    refuseRecord(check.inspectorId, command) ??
    refuseSettled(check, command) ??
    accept({
      type: 'NightCheckCorrected',
      eventId,
      at: record.startedAt,
      check: written(check, command),
      takesBack: { eventId: toldBy, by: takesBackBy, at: now },
    })
  );
};

export interface EndNightCheck extends Recording {
  readonly reason: string;
}

/** A planned check will not be made. */
export const callOffNightCheck = (check: NightCheck, command: EndNightCheck): Decision<NightCheckEvent> => {
  const { at, eventId, reason } = command;
  const state = afterAct(check.state, 'call-off');
  if (state === undefined) return refuse('inspections.night-check-state', { state: check.state });
  const calledOff: NightCheck = { ...check, state, why: reason };
  return refuseFuture(command) ?? accept({ type: 'NightCheckCalledOff', eventId, at, check: calledOff });
};

/** A check was written down by mistake: it counts no more. */
export const withdrawNightCheck = (check: NightCheck, command: EndNightCheck): Decision<NightCheckEvent> => {
  const { at, eventId, reason } = command;
  const { toldBy } = check;
  const state = afterAct(check.state, 'withdraw');
  if (state === undefined || toldBy === undefined)
    return refuse('inspections.night-check-state', { state: check.state });
  const withdrawn: NightCheck = { ...check, state, why: reason };
  const takesBack = { eventId: toldBy, by: eventId, at };
  return refuseFuture(command) ?? accept({ type: 'NightCheckWithdrawn', eventId, at, check: withdrawn, takesBack });
};
