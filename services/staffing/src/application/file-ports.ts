import type { Refusal } from '@goldkey/kernel';
import type { Certificate } from '../domain/certificate/certificate.js';
import type { PositionCard } from '../domain/position-card/card.js';
import type { RosterRequest } from '../domain/roster-request/request.js';

/** A record with the zone of its property. */
export interface Zoned<State> {
  readonly state: State;
  readonly zone: string;
}

/** Records that files are added to. With `lock` nobody else changes one before the transaction ends. */
export interface RecordsWithFiles {
  /** Within the caller's scope, and their own wherever it lies. */
  certificate(id: string, lock: boolean): Promise<Zoned<Certificate> | undefined>;
  /** Within the caller's scope, and their own approved one wherever it lies. */
  positionCard(id: string, lock: boolean): Promise<Zoned<PositionCard> | undefined>;
  /** Within the caller's scope. */
  request(id: string, lock: boolean): Promise<Zoned<RosterRequest> | undefined>;
}

/** Who asks for files, and what they may at a property; `null`: of the group. */
export interface FileReader {
  readonly employeeId?: string | undefined;
  reads(propertyId: string | null): boolean;
  decidesLeave(propertyId: string): boolean;
}

/** A record as far as its files ask. */
export interface RecordOfFiles {
  readonly id: string;
  readonly recordKind: string;
  readonly propertyId: string | null;
  readonly zone: string;
  /** Why nobody adds to it. */
  readonly closed?: Refusal;
  /** It was decided then: what was added before stands. */
  readonly lookedAt?: RosterRequest['askedAt'];
}
