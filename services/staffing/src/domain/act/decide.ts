import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Act, ActEvent, Deed } from './act.js';
import { objectTo, takenCode } from './rules.js';

export interface RecordAct extends Recording {
  readonly actId: string;
  readonly propertyId: string;
  /** The property's zone. */
  readonly zone: string;
  readonly deed: Deed;
}

/** An act of duty is put on record. `standing` is the act that says the same already, where there can be only one. */
export const recordAct = (standing: Act | undefined, command: RecordAct): Decision<ActEvent> => {
  const { actId, propertyId, deed, eventId, at } = command;
  const taken = takenCode[deed.kind];
  if (standing !== undefined && taken !== undefined) return refuse(taken, { actId: standing.id });
  return (
    refuseFuture(command) ??
    objectTo(deed, command) ??
    accept({ type: 'ActRecorded', eventId, at, actId, propertyId, deed })
  );
};

export interface WithdrawAct extends Recording {
  readonly why: string;
}

/** The act was recorded by mistake: it never was. */
export const withdrawAct = (act: Act, command: WithdrawAct): Decision<ActEvent> => {
  const { why, eventId, at } = command;
  if (act.state === 'withdrawn') return refuse('staffing.act-already-withdrawn', { actId: act.id });
  const { id: actId, propertyId, deed, recordedEvent: withdrawnEvent } = act;
  return (
    refuseFuture(command) ?? accept({ type: 'ActWithdrawn', eventId, at, actId, propertyId, deed, withdrawnEvent, why })
  );
};
