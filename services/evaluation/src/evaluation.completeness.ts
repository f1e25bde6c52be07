import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import type { Provider, Type } from '@nestjs/common';
import { CompletenessController } from './adapters/in/http/completeness.controller.js';
import { completenessReader } from './adapters/out/postgres/completeness.reader.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { outageStore } from './adapters/out/postgres/outage.store.js';
import { DecideOutage } from './application/decide-outage.js';
import { DeclareOutage } from './application/declare-outage.js';
import type { Names } from './application/queries/readers.js';
import { ShowCompleteness } from './application/queries/show-completeness.js';
import { RevokeOutage } from './application/revoke-outage.js';
import { NAMES, RULEBOOK } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

/** What is behind the doors of completeness and outages. */
export const completeness: Provider[] = [
  {
    provide: DeclareOutage,
    useFactory: (database: Database) => new DeclareOutage(outageStore(database), clock),
    inject: [Database],
  },
  {
    provide: DecideOutage,
    useFactory: (database: Database) => new DecideOutage(outageStore(database), clock),
    inject: [Database],
  },
  {
    provide: RevokeOutage,
    useFactory: (database: Database) => new RevokeOutage(outageStore(database), clock),
    inject: [Database],
  },
  {
    provide: ShowCompleteness,
    useFactory: (database: Database, names: Names, rulebook: Rulebook) =>
      new ShowCompleteness(
        completenessReader(database),
        outageStore(database),
        figuresReader(database),
        names,
        rulebook,
        clock,
      ),
    inject: [Database, NAMES, RULEBOOK],
  },
];

export const completenessDoors: Type[] = [CompletenessController];
