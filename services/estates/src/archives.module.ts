import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider } from '@nestjs/common';
import { archiveStore, callerSelf, destructionListStore, zones } from './adapters/out/postgres/archive.stores.js';
import type { ArchiveStore, DestructionListStore, Zones } from './application/archive-ports.js';
import { CorrectArchive } from './application/correct-archive.js';
import { DecideDestruction } from './application/decide-destruction.js';
import { FileArchive } from './application/file-archive.js';
import { IssueArchive } from './application/issue-archive.js';
import type { HouseholdStore, PropertyStore } from './application/ports.js';
import { ProposeDestruction } from './application/propose-destruction.js';
import { ReturnArchive } from './application/return-archive.js';
import { WithdrawDestruction } from './application/withdraw-destruction.js';
import { HOUSEHOLDS, PROPERTIES, ZONES } from './estates.ports.js';

const ARCHIVES = Symbol('archives');
const DESTRUCTION_LISTS = Symbol('destruction lists');
const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** Where the ports of archives meet their adapters. */
export const archives: readonly Provider[] = [
  { provide: ARCHIVES, useFactory: archiveStore, inject: [Database] },
  { provide: DESTRUCTION_LISTS, useFactory: destructionListStore, inject: [Database] },
  { provide: ZONES, useFactory: zones, inject: [Database] },
  {
    provide: FileArchive,
    useFactory: (store: ArchiveStore, properties: PropertyStore, households: HouseholdStore) =>
      new FileArchive(store, properties, households, recorder),
    inject: [ARCHIVES, PROPERTIES, HOUSEHOLDS],
  },
  {
    provide: CorrectArchive,
    useFactory: (store: ArchiveStore, households: HouseholdStore) => new CorrectArchive(store, households, recorder),
    inject: [ARCHIVES, HOUSEHOLDS],
  },
  ...[IssueArchive, ReturnArchive].map((useCase) => ({
    provide: useCase,
    useFactory: (store: ArchiveStore, days: Zones) => new useCase(store, days, recorder),
    inject: [ARCHIVES, ZONES],
  })),
  ...[ProposeDestruction, DecideDestruction].map((useCase) => ({
    provide: useCase,
    useFactory: (store: ArchiveStore, lists: DestructionListStore, days: Zones) =>
      new useCase(store, lists, days, callerSelf, recorder),
    inject: [ARCHIVES, DESTRUCTION_LISTS, ZONES],
  })),
  {
    provide: WithdrawDestruction,
    useFactory: (lists: DestructionListStore) => new WithdrawDestruction(lists, callerSelf, recorder),
    inject: [DESTRUCTION_LISTS],
  },
];
