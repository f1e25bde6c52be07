import type { MigrationClass } from '@goldkey/postgres';
import { CreateImports1764000000900 } from '@goldkey/service-kit/import';
import { CreateStaffing1764000000301 } from './adapters/out/postgres/migrations/1764000000301-create-staffing.js';
import { LookBeyondScope1764000000302 } from './adapters/out/postgres/migrations/1764000000302-look-beyond-scope.js';

/** Staffing's own migrations, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateStaffing1764000000301,
  LookBeyondScope1764000000302,
  CreateImports1764000000900,
];
