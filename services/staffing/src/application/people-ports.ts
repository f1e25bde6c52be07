import type { Decision } from '@goldkey/kernel';
import type { Appointment } from '../domain/appointment/appointment.js';
import type { Certificate, CertificateEvent } from '../domain/certificate/certificate.js';
import type { CommunityDeed, CommunityEvent } from '../domain/community/community-deed.js';
import type { HandoverEvent, HandoverItem } from '../domain/handover/handover.js';
import type { Suggestion, SuggestionEvent } from '../domain/suggestion/suggestion.js';
import type { Change, Kept, Target } from './ports.js';

/** As of every store (ports.ts): state, history and outbox rows in one transaction, nothing outside the caller's scope. */
export interface HandoverStore {
  add(decision: Decision<HandoverEvent>): Promise<Kept<HandoverItem>>;
  change(changes: readonly Change<HandoverItem, HandoverEvent>[]): Promise<readonly Kept<HandoverItem>[]>;
  /** Appointment → how many of its things nobody has taken over yet; appointments with none are left out. */
  countOpen(appointmentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Ids of the things on the list of an appointment, whatever became of them. */
  listed(appointmentId: string): Promise<readonly string[]>;
}

/** One appointment as it stands, within the caller's scope or group-wide. */
export interface AppointmentReader {
  find(id: string): Promise<Appointment | undefined>;
}

export interface CertificateStore {
  /** `held` are all certificates of the person. */
  grant(
    employeeId: string,
    decide: (held: readonly Certificate[]) => Decision<CertificateEvent>,
  ): Promise<Kept<Certificate>>;
  /** The new certificate, where the old one may be renewed. */
  renew(target: Target, decide: (before: Certificate) => Decision<CertificateEvent>): Promise<Kept<Certificate>>;
  change(changes: readonly Change<Certificate, CertificateEvent>[]): Promise<readonly Kept<Certificate>[]>;
}

export interface SuggestionStore {
  add(decision: Decision<SuggestionEvent>): Promise<Kept<Suggestion>>;
  change(changes: readonly Change<Suggestion, SuggestionEvent>[]): Promise<readonly Kept<Suggestion>[]>;
}

export interface CommunityStore {
  add(decision: Decision<CommunityEvent>): Promise<Kept<CommunityDeed>>;
  change(changes: readonly Change<CommunityDeed, CommunityEvent>[]): Promise<readonly Kept<CommunityDeed>[]>;
}

/** The time zone of the property that a record belongs to; undefined where the caller does not see the record. */
export interface RecordZones {
  of(
    kind: 'handover-item' | 'points-entry' | 'points-summary' | 'points-publication',
    id: string,
  ): Promise<string | undefined>;
}

/** Where the history notes that somebody looked at a person's telephone number. */
export interface PhoneReveals {
  note(reveal: {
    readonly employeeId: string;
    readonly propertyId?: string;
    readonly reason: string;
    readonly at: number;
  }): Promise<void>;
}
