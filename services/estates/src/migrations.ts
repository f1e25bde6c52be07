import type { MigrationClass } from '@goldkey/postgres';
import { CreateImports1764000000900 } from '@goldkey/service-kit/import';
import { CreateEstates1764000000401 } from './adapters/out/postgres/migrations/1764000000401-create-estates.js';
import { CreateParking1764000000402 } from './adapters/out/postgres/migrations/1764000000402-create-parking.js';
import { CreateHandover1764000000403 } from './adapters/out/postgres/migrations/1764000000403-create-handover.js';
import { CreateArchives1764000000404 } from './adapters/out/postgres/migrations/1764000000404-create-archives.js';
import { WithdrawHandovers1764000000405 } from './adapters/out/postgres/migrations/1764000000405-withdraw-handovers.js';
import { CreateRegisters1764000000406 } from './adapters/out/postgres/migrations/1764000000406-create-registers.js';
import { IndexPlaces1764000000407 } from './adapters/out/postgres/migrations/1764000000407-index-places.js';
import { FindCallers1764000000409 } from './adapters/out/postgres/migrations/1764000000409-find-callers.js';
import { AddFilesToRecords1764000000410 } from './adapters/out/postgres/migrations/1764000000410-add-files-to-records.js';
import { KeepDefects1764000000411 } from './adapters/out/postgres/migrations/1764000000411-keep-defects.js';
import { TellLoansAndTerms1764000000415 } from './adapters/out/postgres/migrations/1764000000415-tell-loans-and-terms.js';
import { TellLeftPlaces1764000000416 } from './adapters/out/postgres/migrations/1764000000416-tell-left-places.js';
import { TellUsesOfHomes1764000000419 } from './adapters/out/postgres/migrations/1764000000419-tell-uses-of-homes.js';
import { LetVisitorsIn1764000000420 } from './adapters/out/postgres/migrations/1764000000420-let-visitors-in.js';

/** Estates' own migrations, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateEstates1764000000401,
  CreateParking1764000000402,
  CreateHandover1764000000403,
  CreateArchives1764000000404,
  WithdrawHandovers1764000000405,
  CreateRegisters1764000000406,
  IndexPlaces1764000000407,
  FindCallers1764000000409,
  AddFilesToRecords1764000000410,
  KeepDefects1764000000411,
  TellLoansAndTerms1764000000415,
  TellLeftPlaces1764000000416,
  TellUsesOfHomes1764000000419,
  LetVisitorsIn1764000000420,
  CreateImports1764000000900,
];
