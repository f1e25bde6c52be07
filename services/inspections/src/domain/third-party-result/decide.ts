import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { afterAct } from './machine.js';
import type { ThirdPartyResult, ThirdPartyResultEvent } from './third-party-result.js';

export interface RecordThirdPartyResult extends Recording {
  readonly result: Omit<ThirdPartyResult, 'state' | 'why'>;
  /** Today, where the property lies. */
  readonly today: Day;
}

/** An outside surveyor's result is taken in; each of its problems is a finding. */
export const recordThirdPartyResult = (
  _none: undefined,
  command: RecordThirdPartyResult,
): Decision<ThirdPartyResultEvent> => {
  const { result, today, at, eventId } = command;
  if (result.surveyedOn > today) return refuse('inspections.future-day-invalid');
  const recorded: ThirdPartyResult = { ...result, state: 'recorded' };
  return refuseFuture(command) ?? accept({ type: 'ThirdPartyResultRecorded', eventId, at, result: recorded });
};

export interface WithdrawThirdPartyResult extends Recording {
  readonly reason: string;
}

/** It was taken in by mistake; its findings are withdrawn each for itself. */
export const withdrawThirdPartyResult = (
  known: ThirdPartyResult,
  command: WithdrawThirdPartyResult,
): Decision<ThirdPartyResultEvent> => {
  const { reason, at, eventId } = command;
  const state = afterAct(known.state, 'withdraw');
  if (state === undefined) return refuse('inspections.already-withdrawn', { state: known.state });
  const result: ThirdPartyResult = { ...known, state, why: reason };
  return refuseFuture(command) ?? accept({ type: 'ThirdPartyResultWithdrawn', eventId, at, result });
};
