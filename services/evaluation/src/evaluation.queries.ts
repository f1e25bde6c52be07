import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import type { Rulebook } from '@goldkey/rulebook';
import { CONFIG, type GrpcClient, grpcClient } from '@goldkey/service-kit';
import type { OnApplicationShutdown, Provider, Type } from '@nestjs/common';
import { EvaluationGrpcController } from './adapters/in/grpc/evaluation.controller.js';
import { MetricsGrpcController } from './adapters/in/grpc/metrics.controller.js';
import { DecisionsController } from './adapters/in/http/decisions.controller.js';
import { FactsController } from './adapters/in/http/facts.controller.js';
import { FiguresController } from './adapters/in/http/figures.controller.js';
import { MetricsController } from './adapters/in/http/metrics.controller.js';
import { VerificationController } from './adapters/in/http/verification.controller.js';
import { names } from './adapters/out/names.js';
import { completenessReader } from './adapters/out/postgres/completeness.reader.js';
import { decisionsReader } from './adapters/out/postgres/decisions.reader.js';
import { factReader } from './adapters/out/postgres/fact.reader.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { heldLedgerReader } from './adapters/out/postgres/held-ledger.reader.js';
import { ledgerReader } from './adapters/out/postgres/ledger.reader.js';
import { metricsReader } from './adapters/out/postgres/metrics.reader.js';
import { verificationReader } from './adapters/out/postgres/verification.store.js';
import type { InTransaction, Situations } from './application/ports.js';
import { AssessPeriod } from './application/queries/assess-period.js';
import { CountDecisions } from './application/queries/count-decisions.js';
import { ListVerifications } from './application/queries/list-verifications.js';
import { QueryMetrics } from './application/queries/metrics.js';
import { ReadFacts } from './application/queries/read-facts.js';
import { ReadLedger } from './application/queries/read-ledger.js';
import { ShowEntry } from './application/queries/show-entry.js';
import { ShowOverview } from './application/queries/show-overview.js';
import { ShowPersonMonth } from './application/queries/show-person-month.js';
import { ShowPropertyMonth } from './application/queries/show-property-month.js';
import { VerifyEntry } from './application/queries/verify-entry.js';
import type { EvaluationConfig } from './config.js';
import { NAMES, RULEBOOK, SITUATIONS } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

const clientOf = (service: string, address: string): GrpcClient =>
  grpcClient({
    package: protoPackage(service.toLowerCase()),
    service,
    protoPath: protoPath(service.toLowerCase()),
    includeDirs: [protoRoot],
    address,
  });

const readersOf = (config: EvaluationConfig, database: Database) => {
  const estates = clientOf('Estates', config.ESTATES_GRPC);
  const staffing = clientOf('Staffing', config.STAFFING_GRPC);
  return {
    staffing,
    figures: figuresReader(database),
    ledger: ledgerReader(database),
    facts: factReader(database),
    held: heldLedgerReader(database),
    verifications: verificationReader(database),
    metrics: metricsReader(database),
    decisions: decisionsReader(database),
    names: names(database, { estates, staffing }),
    together: ((work) => database.transaction(work, { readOnly: true, snapshot: true })) as InTransaction,
    close: () => {
      estates.close();
      staffing.close();
    },
  };
};
export type Readers = ReturnType<typeof readersOf>;
/** Readers, with the clients of other services that end with them. */
export const READERS = Symbol('readers');

/** Ends the clients of other services with the service. */
class ReadersEnd implements OnApplicationShutdown {
  constructor(private readonly readers: Readers) {}

  onApplicationShutdown(): void {
    this.readers.close();
  }
}

const query = <T>(provide: Type<T>, make: (readers: Readers, rulebook: Rulebook) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [READERS, RULEBOOK],
});

/** What is behind the doors that only read. The module adds the rulebook and the situations. */
export const queries: Provider[] = [
  { provide: READERS, useFactory: readersOf, inject: [CONFIG, Database] },
  { provide: NAMES, useFactory: ({ names }: Readers) => names, inject: [READERS] },
  query(ReadersEnd, (readers) => new ReadersEnd(readers)),
  query(
    ShowOverview,
    ({ figures, names, together }, rulebook) => new ShowOverview(figures, names, rulebook, clock, together),
  ),
  query(
    QueryMetrics,
    ({ metrics, figures, names }, rulebook) => new QueryMetrics(metrics, figures, names, rulebook, clock),
  ),
  query(ShowPropertyMonth, ({ figures, names }, rulebook) => new ShowPropertyMonth(figures, names, rulebook, clock)),
  query(ShowPersonMonth, ({ figures, names }, rulebook) => new ShowPersonMonth(figures, names, rulebook, clock)),
  query(ShowEntry, ({ ledger, figures, names }, rulebook) => new ShowEntry(ledger, figures, names, rulebook)),
  {
    provide: VerifyEntry,
    useFactory: ({ ledger }: Readers, showEntry: ShowEntry) => new VerifyEntry(ledger, showEntry),
    inject: [READERS, ShowEntry],
  },
  query(CountDecisions, ({ decisions }) => new CountDecisions(decisions, clock)),
  query(ReadFacts, ({ facts }) => new ReadFacts(facts)),
  query(ListVerifications, ({ verifications, figures, names }) => new ListVerifications(verifications, figures, names)),
  query(ReadLedger, ({ held }) => new ReadLedger(held, clock)),
  {
    provide: AssessPeriod,
    useFactory: ({ figures }: Readers, rulebook: Rulebook, situations: Situations, database: Database) =>
      new AssessPeriod(figures, completenessReader(database), situations, rulebook, clock, (work) =>
        runAsSystem('evaluation', () => database.transaction(work, { readOnly: true })),
      ),
    inject: [READERS, RULEBOOK, SITUATIONS, Database],
  },
];

export const queryDoors: Type[] = [
  FiguresController,
  DecisionsController,
  FactsController,
  VerificationController,
  EvaluationGrpcController,
  MetricsController,
  MetricsGrpcController,
];
