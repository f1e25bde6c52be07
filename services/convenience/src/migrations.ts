import type { MigrationClass } from '@goldkey/postgres';
import { CreateConvenience1764000000801 } from './adapters/out/postgres/migrations/1764000000801-create-convenience.js';

import { CreateCatalogue1764000000802 } from './adapters/out/postgres/migrations/1764000000802-create-catalogue.js';

/** The migrations of convenience, in order. */
export const migrations: readonly MigrationClass[] = [CreateConvenience1764000000801, CreateCatalogue1764000000802];
