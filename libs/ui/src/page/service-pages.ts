import type { ComponentType } from 'react';
import type { ApiClient } from '../data/client.js';
import type { Session } from '../data/session.js';
import type { Locale } from '../language/locale.js';
import type { IconName } from '../parts/icon.js';
import type { LoadRegisters } from '../record/register-names.js';
import type { HouseholdPart } from './household-parts.js';

/** A word in all languages. */
export type Named = Readonly<Record<Locale, string>>;

/**
 * What ways belong together, as people divide their work: today's duties, owners, the centre's own work, fees, convenience
 * services, its people, their shifts, the estate, the quality of all, the system.
 */
export type Area =
  | 'today'
  | 'owners'
  | 'work'
  | 'fees'
  | 'convenience'
  | 'people'
  | 'shifts'
  | 'estate'
  | 'quality'
  | 'system';

/** A way into a service, in the rail and in the bottom bar. */
export interface NavEntry {
  readonly id: string;
  readonly area: Area;
  readonly path: string;
  /** Pages elsewhere that are reached from it; while one of them is open, this is where the person is. */
  readonly also?: readonly string[];
  /** The filters that it begins with: `state=received`. */
  readonly search?: string;
  readonly icon: IconName;
  readonly title: Named;
  /** Where it stands among all; small numbers first. */
  readonly order: number;
  /** Left out: for everybody who is signed in. */
  readonly permission?: string;
  /** For whom it is made, beyond the permission. */
  readonly suits?: (session: Session) => boolean;
  /** Whose work begins here after the sign-in, though other ways of theirs stand before it. */
  readonly begins?: (session: Session) => boolean;
  /** Shows one property, the one chosen above, as `?property=`. */
  readonly byProperty?: boolean;
}

/** Stands in an area of many ways above those from an order on, up to the next caption, whichever services they are of. */
export interface Caption {
  readonly area: Area;
  readonly from: number;
  readonly title: Named;
}

/** Something that can be begun from anywhere, by search. */
export interface ActionEntry {
  readonly id: string;
  readonly path: string;
  readonly title: Named;
  readonly permission: string;
}

/** Work that waits for somebody to decide it. */
export interface WaitingEntry {
  readonly id: string;
  readonly path: string;
  readonly icon: IconName;
  readonly title: Named;
  readonly permission: string;
  /** The address that says how many wait for this very person: `{ count }`. */
  readonly count: string;
}

/** A page, loaded when it is opened. */
export interface PageRoute {
  readonly path: string;
  readonly permission?: string;
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  /** `bare`: outside of the shell, for who is not signed in. */
  readonly frame?: 'shell' | 'bare';
}

/** Something found by search. */
export interface Hit {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly note: string;
}

/** Looks for records of a service. */
export type FindRecords = (asked: {
  client: ApiClient;
  words: string;
  locale: Locale;
  signal: AbortSignal;
}) => Promise<readonly Hit[]>;

/** What a service shows: found by the console in `services/<name>/ui/index.ts`, exported as `pages`. */
export interface ServicePages {
  readonly id: string;
  readonly nav: readonly NavEntry[];
  readonly captions?: readonly Caption[];
  readonly actions?: readonly ActionEntry[];
  readonly routes: readonly PageRoute[];
  /** Where people find what they are told; the shell shows how many the address says are unread. */
  readonly notices?: { readonly path: string; readonly unread: string };
  /** What waits for decisions; the shell leads to it above every page, as long as something does. */
  readonly waiting?: readonly WaitingEntry[];
  /** What it shows on the page of a home. */
  readonly householdParts?: readonly HouseholdPart[];
  /** Its registers, by whose names notices speak of what is due in them. */
  readonly registers?: LoadRegisters;
  readonly search?: {
    readonly permission: string;
    readonly load: () => Promise<{ readonly findRecords: FindRecords }>;
  };
}
