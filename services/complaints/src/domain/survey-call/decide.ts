import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { CALLS_A_DEPARTMENT, type SurveyDraw } from './draw.js';
import { afterAct, type SurveyCallAct, type SurveyCallState } from './machine.js';
import type { SurveyCall, SurveyCallEvent, SurveyCaller } from './survey-call.js';

const next = (call: SurveyCall, act: SurveyCallAct, recording: Recording): SurveyCallState | Decision<never> => {
  const state = afterAct(call.state, act);
  if (state === undefined) return refuse('complaints.call-ended', { number: call.matterNumber });
  const last = call.attempts.at(-1)?.at;
  if (last !== undefined && recording.at < last) return refuse('complaints.call-too-early-invalid', {});
  return refuseFuture(recording) ?? state;
};

const happened = (
  { eventId, at }: Recording,
  type: SurveyCallEvent['type'],
  call: SurveyCall,
  facts: SurveyCallEvent['facts'] = {},
): Decision<SurveyCallEvent> => accept({ type, eventId, at, call, facts });

/** A call about the matter at this place of a department's drawn order. */
const callAt = (draw: SurveyDraw, departmentId: string, place: number, caller: SurveyCaller) => {
  const drawn = draw.orders.find((order) => order.departmentId === departmentId)?.order[place];
  return (
    drawn && {
      drawId: draw.id,
      propertyId: draw.propertyId,
      departmentId,
      matterId: drawn.matterId,
      matterNumber: drawn.number,
      day: draw.day,
      place,
      caller,
      state: 'open' as const,
      attempts: [],
    }
  );
};

/**
 * The calls of a draw: the first two of each department, or as many as it has (S-01). `keyDepartments` are those that the centre
 * has not called yet in the week: their first call is the centre's (S-02).
 */
export const callsOf = (
  draw: SurveyDraw,
  keyDepartments: ReadonlySet<string>,
  newIds: () => { readonly id: string; readonly eventId: string },
): Decision<SurveyCallEvent> => {
  const events = draw.orders.flatMap(({ departmentId, order }) =>
    order.slice(0, CALLS_A_DEPARTMENT).flatMap((_matter, place): SurveyCallEvent[] => {
      const caller = place === 0 && keyDepartments.has(departmentId) ? 'centre' : 'desk';
      const call = callAt(draw, departmentId, place, caller);
      if (call === undefined) return [];
      const { id, eventId } = newIds();
      return [{ type: 'CallDrawn', eventId, at: draw.drawnAt, call: { ...call, id }, facts: { place, caller } }];
    }),
  );
  return accept(...events);
};

/** Nobody answered the telephone: tried, and to be tried again. */
export const attemptCall = (
  call: SurveyCall,
  command: Recording & { readonly note?: string },
): Decision<SurveyCallEvent> => {
  const state = next(call, 'attempt', command);
  if (typeof state === 'object') return state;
  const { at, note } = command;
  const attempts = [...call.attempts, { at, ...(note !== undefined && { note }) }];
  return happened(command, 'CallAttempted', { ...call, state, attempts }, { attempts: attempts.length });
};

/** The owner said how satisfied they are; the answer is a record of its own. */
export const answerCall = (
  call: SurveyCall,
  command: Recording & { readonly answerId: string },
): Decision<SurveyCallEvent> => {
  const state = next(call, 'answer', command);
  if (typeof state === 'object') return state;
  const { at, answerId } = command;
  return happened(command, 'CallAnswered', { ...call, state, answerId, endedAt: at }, { answerId });
};

/** Given up after it was tried: the next of the drawn order is called in its place, not one that somebody likes. */
export const giveUpCall = (
  call: SurveyCall,
  command: Recording & { readonly reason: string },
): Decision<SurveyCallEvent> => {
  const state = next(call, 'give-up', command);
  if (typeof state === 'object') return state;
  if (call.attempts.length === 0) return refuse('complaints.call-never-tried', { number: call.matterNumber });
  const { at, reason } = command;
  return happened(command, 'CallGivenUp', { ...call, state, endedAt: at }, { reason });
};

/** The matter stands for nothing any more: there is nobody to be called about it, tried or not. */
export const dropCall = (
  call: SurveyCall,
  command: Recording & { readonly reason: string },
): Decision<SurveyCallEvent> => {
  const state = next(call, 'give-up', command);
  if (typeof state === 'object') return state;
  const { at, reason } = command;
  return happened(command, 'CallGivenUp', { ...call, state, endedAt: at }, { reason });
};

/** The call that takes the place of one given up: the first of the order that has no call yet; none where all have one. */
export const replacementOf = (
  draw: SurveyDraw,
  call: SurveyCall,
  called: ReadonlySet<string>,
  recording: Recording & { readonly id: string },
): Decision<SurveyCallEvent> => {
  const order = draw.orders.find(({ departmentId }) => departmentId === call.departmentId)?.order ?? [];
  const place = order.findIndex(({ matterId }) => !called.has(matterId));
  const found = place === -1 ? undefined : callAt(draw, call.departmentId, place, call.caller);
  if (found === undefined) return accept();
  return happened(recording, 'CallDrawn', { ...found, id: recording.id }, { place, instead: call.matterNumber });
};
