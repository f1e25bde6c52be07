import type { Instant } from '@goldkey/kernel';
import type { NightCheckState } from './machine.js';

/** The registers in which a night check has to stand (M-16, M-17). */
export const REGISTERS = ['security-log', 'centre-record'] as const;
export type Register = (typeof REGISTERS)[number];

/** Whose check it is: the centre's own (M-16, M-17), or the quality centre's (M-19). */
export const NIGHT_CHECK_KINDS = ['own', 'quality'] as const;
export type NightCheckKind = (typeof NIGHT_CHECK_KINDS)[number];

/** A check at night. While it is planned those who are checked know nothing of it. */
export interface NightCheck {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: NightCheckKind;
  readonly state: NightCheckState;
  /** Employee who checks. */
  readonly inspectorId: string;
  readonly inspectorName: string;
  /** Account that planned it, and for when. */
  readonly plannedBy?: string;
  readonly plannedAt?: Instant;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /** Where in each register it stands: page, line or number. */
  readonly entries: readonly RegisterEntry[];
  /** When the inspector put their name to it. */
  readonly signedAt?: Instant;
  readonly posts: readonly string[];
  readonly note?: string;
  /** Findings that came of it. */
  readonly findings: readonly string[];
  /** Id of the event by which it was told last, which a correction or withdrawal takes back. */
  readonly toldBy?: string;
  readonly why?: string;
}

export interface RegisterEntry {
  readonly register: Register;
  readonly entry: string;
}

export type NightCheckEvent = {
  readonly type:
    | 'NightCheckPlanned'
    | 'NightCheckCompleted'
    | 'NightCheckCorrected'
    | 'NightCheckCalledOff'
    | 'NightCheckWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly check: NightCheck;
  /** The told event that this one takes back, the id of the news by which it does, and when. */
  readonly takesBack?: { readonly eventId: string; readonly by: string; readonly at: Instant };
};

/** The check after an event. */
export const evolveNightCheck = (_check: NightCheck | undefined, event: NightCheckEvent): NightCheck => event.check;

/** Whether it stands in both registers and is signed: only then does it count (M-16, M-17). */
export const isComplete = ({ state, entries, signedAt }: NightCheck): boolean =>
  state === 'completed' &&
  signedAt !== undefined &&
  REGISTERS.every((register) => entries.some((entry) => entry.register === register));
