import type { MigrationClass } from '@goldkey/postgres';
import { CreateInspections1764000000601 } from './adapters/out/postgres/migrations/1764000000601-create-inspections.js';

/** The migrations of inspections, in order. */
export const migrations: readonly MigrationClass[] = [CreateInspections1764000000601];
