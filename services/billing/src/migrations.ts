import type { MigrationClass } from '@goldkey/postgres';
import { CreateBilling1764000000701 } from './adapters/out/postgres/migrations/1764000000701-create-billing.js';

/** The migrations of billing, in order. */
export const migrations: readonly MigrationClass[] = [CreateBilling1764000000701];
