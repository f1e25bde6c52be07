import type { Acting, Decision, Outcome } from '@goldkey/kernel';
import type { Archive, ArchiveEvent } from '../domain/archive/archive.js';
import type { DestructionList, DestructionListEvent } from '../domain/archive/destruction-list.js';
import type { Kept, Target, Versioned } from './ports.js';

/** As of every store (ports.ts): state and history in one transaction, nothing outside the caller's scope. */
export interface ArchiveStore {
  file(
    key: Pick<Archive, 'propertyId' | 'number'>,
    decide: (sameNumber: Archive | undefined) => Decision<ArchiveEvent>,
  ): Promise<Kept<Archive>>;
  change(target: Target, decide: (archive: Archive) => Decision<ArchiveEvent>): Promise<Kept<Archive>>;
  /** As {@link change}, with another file of the property that carries the wished number. */
  correct(
    target: Target,
    number: string | undefined,
    decide: (archive: Archive, sameNumber: Archive | undefined) => Decision<ArchiveEvent>,
  ): Promise<Kept<Archive>>;
  /** Decides about the property's files with these ids, all found or refused; keeps all of it or nothing. */
  changeAll(
    propertyId: string,
    ids: readonly string[],
    decide: (archive: Archive) => Decision<ArchiveEvent>,
  ): Promise<Outcome<number>>;
}

export interface DestructionListStore {
  propose(decision: Decision<DestructionListEvent>): Promise<Kept<DestructionList>>;
  /** `follow` runs in the same transaction where the list may be decided so; if it refuses, nothing is kept. */
  change(
    target: Target,
    decide: (list: DestructionList) => Decision<DestructionListEvent>,
    follow: (list: DestructionList) => Promise<Outcome<unknown>>,
  ): Promise<Outcome<Versioned<DestructionList>>>;
}

/** The time zone of a property, found from it or from what belongs to it; undefined where the caller does not see it. */
export interface Zones {
  of(kind: 'property' | 'archive' | 'destruction-list' | 'parking-place', id: string): Promise<string | undefined>;
}

/** Who acts. */
export interface Self {
  /** Account id. */
  id(): string;
  /** By the account; with all that is the same person where another one is needed. */
  acting(): Acting;
}
