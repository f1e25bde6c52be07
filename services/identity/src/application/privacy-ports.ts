import type { Decision, Outcome } from '@goldkey/kernel';
import type {
  AskedPerson,
  PersonKeys,
  PersonKind,
  PrivacyRequest,
  PrivacyRequestEvent,
  StoreOutcome,
} from '../domain/privacy-request/privacy-request.js';

/** Somebody whom a register knows, as one of its entries has them. */
export interface FoundPerson extends AskedPerson {
  /** The one property that knows them; absent: staff of the group. */
  readonly propertyId?: string;
}

/** The registers of people: estates of owners and residents, staffing of employees; with the accounts of the latter. */
export interface PeopleRegisters {
  /** At most 50 of the caller's scope: with these ids, or with these words in name, number, telephone or home. */
  find(
    kind: PersonKind,
    by: { readonly words?: string; readonly ids?: readonly string[] },
  ): Promise<readonly FoundPerson[]>;
}

export interface ToldStore {
  readonly store: string;
  readonly title: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly leftOut: number;
}

/** What all services keep of people. Each asks within the scope of who asks. */
export interface PersonalDataServices {
  /** Every service that keeps something of people. */
  readonly names: readonly string[];
  preview(service: string, keys: PersonKeys): Promise<readonly StoreOutcome[]>;
  /** Erases what nothing stands against. Throws where the service does not answer; asking again is harmless. */
  erase(service: string, keys: PersonKeys, requestId: string): Promise<readonly StoreOutcome[]>;
  export(service: string, keys: PersonKeys): Promise<readonly ToldStore[]>;
}

export interface KeptRequest {
  readonly state: PrivacyRequest;
  readonly version: number;
}

/** Requests about what is kept of people. `identity.privacy-request-not-found` and `identity.stale-version`. */
export interface PrivacyRequests {
  add(decision: Decision<PrivacyRequestEvent>): Promise<Outcome<KeptRequest>>;
  change(
    target: { readonly id: string; readonly expectedVersion?: number },
    decide: (request: PrivacyRequest) => Decision<PrivacyRequestEvent>,
  ): Promise<Outcome<KeptRequest>>;
  find(id: string): Promise<KeptRequest | undefined>;
  /** The audit remembers that the data was handed out. */
  rememberFetched(request: PrivacyRequest): Promise<void>;
}
