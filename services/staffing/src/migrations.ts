import type { MigrationClass } from '@goldkey/postgres';
import { CreateImports1764000000900 } from '@goldkey/service-kit/import';
import { CreateStaffing1764000000301 } from './adapters/out/postgres/migrations/1764000000301-create-staffing.js';
import { LookBeyondScope1764000000302 } from './adapters/out/postgres/migrations/1764000000302-look-beyond-scope.js';
import { KeepPlans1764000000303 } from './adapters/out/postgres/migrations/1764000000303-keep-plans.js';
import { KeepProblemsAndRequisitions1764000000304 } from './adapters/out/postgres/migrations/1764000000304-keep-problems-and-requisitions.js';

/** Staffing's own migrations, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateStaffing1764000000301,
  LookBeyondScope1764000000302,
  KeepPlans1764000000303,
  KeepProblemsAndRequisitions1764000000304,
  CreateImports1764000000900,
];
