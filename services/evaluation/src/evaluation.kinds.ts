import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { newEventId } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import type { Provider, Type } from '@nestjs/common';
import { FindingKindsController } from './adapters/in/http/finding-kinds.controller.js';
import { appealStore } from './adapters/out/postgres/appeal.store.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { kindRulingStore } from './adapters/out/postgres/kind-ruling.store.js';
import { MonthFindings } from './application/month-findings.js';
import type { InTransaction, Situations } from './application/ports.js';
import type { Names } from './application/queries/readers.js';
import { ShowFindingKinds } from './application/queries/show-finding-kinds.js';
import { RuleFindingKinds } from './application/rule-finding-kinds.js';
import { NAMES, RULEBOOK, SITUATIONS } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

const asPlatform =
  (database: Database): InTransaction =>
  (work) =>
    runAsSystem('evaluation', () => database.transaction(work, { readOnly: true }));

/** What is behind the doors of the kinds of findings (M-18). */
export const kinds: Provider[] = [
  {
    provide: MonthFindings,
    useFactory: (situations: Situations, database: Database) => new MonthFindings(situations, asPlatform(database)),
    inject: [SITUATIONS, Database],
  },
  {
    provide: RuleFindingKinds,
    useFactory: (findings: MonthFindings, database: Database) =>
      new RuleFindingKinds(
        kindRulingStore(database),
        findings,
        figuresReader(database),
        appealStore(database),
        clock,
        newEventId,
      ),
    inject: [MonthFindings, Database],
  },
  {
    provide: ShowFindingKinds,
    useFactory: (findings: MonthFindings, database: Database, names: Names, rulebook: Rulebook) =>
      new ShowFindingKinds(findings, kindRulingStore(database), figuresReader(database), names, rulebook, clock),
    inject: [MonthFindings, Database, NAMES, RULEBOOK],
  },
];

export const kindDoors: Type[] = [FindingKindsController];
