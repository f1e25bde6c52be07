import {
  type Acting,
  accept,
  addDays,
  type Day,
  type Decision,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { AskedPerson, PrivacyRequest, PrivacyRequestEvent, ServiceOutcome } from './privacy-request.js';
import { decided, moved } from './rules.js';

/** GB/T 35273, 8.7: a person is answered within thirty days. */
export const ANSWER_WITHIN_DAYS = 30;
/** What was approved to be told can be fetched for so long. */
export const FETCH_WITHIN_DAYS = 30;
const DAY_MS = 86_400_000;
const FORGOTTEN = '***';

const happened = (
  type: PrivacyRequestEvent['type'],
  { eventId, at }: Pick<Recording, 'eventId' | 'at'>,
  request: PrivacyRequest,
  facts: PrivacyRequestEvent['facts'] = {},
): Decision<PrivacyRequestEvent> => accept({ type, eventId, at, request, facts });

/** What is known of the person is forgotten; that they asked, and under which ids, stays. */
const forgotten = ({ kind, ids }: AskedPerson): AskedPerson => ({
  ...{ kind, ids, accounts: [], names: [], phones: [], homes: [] },
  ...{ name: FORGOTTEN, place: FORGOTTEN },
});

export interface AskPrivacy extends Recording {
  readonly request: Omit<PrivacyRequest, 'state' | 'dueOn' | 'decision' | 'outcomes'> &
    Required<Pick<PrivacyRequest, 'writtenAs'>>;
  readonly today: Day;
}

/** A person's wish is written down. */
export const askPrivacy = (command: AskPrivacy): Decision<PrivacyRequestEvent> => {
  const { request, today } = command;
  if (request.askedOn > today) return refuse('identity.asked-in-the-future-invalid', {});
  if (request.person.ids.length === 0) return refuse('identity.nobody-asked-invalid', {});
  const dueOn = addDays(request.askedOn, ANSWER_WITHIN_DAYS);
  const { wish } = request;
  return happened('PrivacyAsked', command, { ...request, dueOn, state: 'asked', outcomes: [] }, { wish, dueOn });
};

interface Deciding extends Recording, Acting {
  readonly name: string;
  readonly reason?: string | undefined;
}

/** A second person approves; whoever wrote it down may not. */
export const approvePrivacy = (request: PrivacyRequest, command: Deciding): Decision<PrivacyRequestEvent> => {
  const state = decided(request, 'approve', command);
  if (typeof state === 'object') return state;
  const { at, by, name } = command;
  return happened('PrivacyApproved', command, { ...request, state, decision: { at, by, name } });
};

/** A second person refuses, with the reason that the person is told. What was known of the person is forgotten. */
export const refusePrivacy = (
  request: PrivacyRequest,
  command: Deciding & { readonly reason: string },
): Decision<PrivacyRequestEvent> => {
  const state = decided(request, 'refuse', command);
  if (typeof state === 'object') return state;
  const { at, by, name, reason } = command;
  const person = forgotten(request.person);
  return happened('PrivacyRefused', command, { ...request, person, state, decision: { at, by, name, reason } });
};

/** The person thought better of it, or it was written down or approved by mistake: until the first service has erased. */
export const withdrawPrivacy = (request: PrivacyRequest, command: Deciding): Decision<PrivacyRequestEvent> => {
  if (request.outcomes.length > 0) return refuse('identity.privacy-request-state', { state: request.state });
  const state = moved(request, 'withdraw');
  if (typeof state === 'object') return state;
  return happened('PrivacyWithdrawn', command, { ...request, person: forgotten(request.person), state });
};

/** Whether services may be asked to erase now. */
export const mayErase = (request: PrivacyRequest): Decision<never> | undefined => {
  if (request.wish !== 'erasure') return refuse('identity.no-erasure-asked', {});
  if (request.state !== 'approved') return refuse('identity.privacy-request-state', { state: request.state });
  return undefined;
};

export interface RecordOutcomes extends Recording {
  /** Of the services that answered this time. */
  readonly outcomes: readonly ServiceOutcome[];
  /** Every service that keeps something of people. */
  readonly services: readonly string[];
}

/** Services have erased. Once all of them have, the request is done and forgets whom it was about. */
export const recordOutcomes = (request: PrivacyRequest, command: RecordOutcomes): Decision<PrivacyRequestEvent> => {
  const refusal = mayErase(request);
  if (refusal !== undefined) return refusal;
  const fresh = command.outcomes.filter(({ service }) => !request.outcomes.some((known) => known.service === service));
  const outcomes = [...request.outcomes, ...fresh];
  const answered = new Set(outcomes.map(({ service }) => service));
  const waiting = command.services.filter((service) => !answered.has(service));
  const erased = fresh.flatMap(({ stores }) => stores).reduce((sum, store) => sum + store.erased, 0);
  const facts = { rows: erased, services: fresh.length, waiting: waiting.length };
  if (waiting.length > 0) return happened('PrivacyErased', command, { ...request, outcomes }, facts);
  const state = moved(request, 'finish');
  if (typeof state === 'object') return state;
  return happened('PrivacyDone', command, { ...request, outcomes, state, person: forgotten(request.person) }, facts);
};

/** Whether the person's data may be fetched now, to be handed to them. */
export const mayFetch = (request: PrivacyRequest, now: Instant): Decision<never> | undefined => {
  if (request.wish !== 'export') return refuse('identity.no-export-asked', {});
  const { decision } = request;
  if (request.state !== 'approved' || decision === undefined)
    return refuse('identity.privacy-request-state', { state: request.state });
  return now > decision.at + FETCH_WITHIN_DAYS * DAY_MS
    ? refuse('identity.export-over', { days: FETCH_WITHIN_DAYS })
    : undefined;
};
