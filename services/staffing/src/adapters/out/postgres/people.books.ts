import { type Certificate, type CertificateEvent, evolveCertificate } from '../../../domain/certificate/certificate.js';
import {
  type CommunityDeed,
  type CommunityEvent,
  evolveCommunityDeed,
} from '../../../domain/community/community-deed.js';
import { evolveHandoverItem, type HandoverEvent, type HandoverItem } from '../../../domain/handover/handover.js';
import { evolveSuggestion, type Suggestion, type SuggestionEvent } from '../../../domain/suggestion/suggestion.js';
import { certificateMessages, communityMessages, suggestionMessages } from '../people-events.js';
import { book } from './books.js';

export const handoverBook = book<HandoverItem, HandoverEvent>({
  recordKind: 'handover-item',
  table: 'handover_item',
  columns: { employee_id: 'text', appointment_id: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, appointmentId, state }) => ({
    employee_id: employeeId,
    appointment_id: appointmentId,
    standing: state,
  }),
  evolve: evolveHandoverItem,
  remember: ({ item: { kind, what, doneOn, why } }) => ({ kind, what, ...(doneOn && { doneOn }), ...(why && { why }) }),
  // The contract has no news of hand-over lists.
  messages: () => [],
  groupWide: 'visible',
});

export const certificateBook = book<Certificate, CertificateEvent>({
  recordKind: 'certificate',
  table: 'certificate',
  columns: {
    employee_id: 'text',
    craft: 'text',
    number: 'text',
    valid_from: 'date',
    valid_until: 'date',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, craft, number, validFrom, validUntil, state }) => ({
    employee_id: employeeId,
    craft,
    number,
    valid_from: validFrom,
    valid_until: validUntil,
    standing: state,
  }),
  evolve: evolveCertificate,
  remember: ({ certificate: { craft, validFrom, validUntil, why } }) => ({
    craft,
    validFrom,
    validUntil,
    ...(why && { why }),
  }),
  messages: certificateMessages,
  groupWide: 'visible',
});

export const suggestionBook = book<Suggestion, SuggestionEvent>({
  recordKind: 'suggestion',
  table: 'suggestion',
  columns: { employee_id: 'text', made_at: 'timestamptz', title: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, madeAt, title, state }) => ({
    employee_id: employeeId,
    made_at: new Date(madeAt),
    title,
    standing: state,
  }),
  evolve: evolveSuggestion,
  remember: ({ suggestion, ...event }) => ({
    ...('why' in event ? { why: event.why } : {}),
    ...('reason' in suggestion ? { reason: suggestion.reason } : {}),
    ...('reward' in suggestion ? { reward: suggestion.reward } : {}),
    ...('why' in suggestion ? { why: suggestion.why } : {}),
  }),
  messages: suggestionMessages,
});

export const communityBook = book<CommunityDeed, CommunityEvent>({
  recordKind: 'community-deed',
  table: 'community_deed',
  columns: { employee_id: 'text', kind: 'text', on_day: 'date', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, kind, on, state }) => ({ employee_id: employeeId, kind, on_day: on, standing: state }),
  evolve: evolveCommunityDeed,
  remember: ({ deed: { kind, title, on, why } }) => ({ kind, title, on, ...(why && { why }) }),
  messages: communityMessages,
});
