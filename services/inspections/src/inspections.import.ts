import type { Provider, Type } from '@nestjs/common';
import { ImportController } from './adapters/in/http/import/import.controller.js';
import { findingBook, roundBook } from './adapters/out/postgres/books.js';
import { bulkPosts, bulkStore, sourceKeys, walkedRounds } from './adapters/out/postgres/import.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { ImportFindings } from './application/import/import-findings.js';
import { ImportPosts } from './application/import/import-posts.js';
import { ImportRounds } from './application/import/import-rounds.js';
import { recorder, useCase } from './inspections.wiring.js';

/** What is behind the bulk doors. */
export const imports: readonly Provider[] = [
  useCase(
    ImportPosts,
    ({ database, directory }) => new ImportPosts(sourceKeys(database), bulkPosts(database), directory, recorder),
  ),
  useCase(
    ImportRounds,
    ({ database, posts }) =>
      new ImportRounds(sourceKeys(database), bulkStore(database, 'round', roundBook), posts, recorder),
  ),
  useCase(
    ImportFindings,
    ({ database }) =>
      new ImportFindings(
        sourceKeys(database),
        bulkStore(database, 'finding', findingBook),
        walkedRounds(database),
        callerSelf,
        recorder,
      ),
  ),
];

/** The bulk doors. */
export const importDoors: readonly Type<unknown>[] = [ImportController];
