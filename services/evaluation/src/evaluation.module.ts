import { createHash } from 'node:crypto';
import { instant } from '@goldkey/kernel';
import { Alarm } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import { groupKinds, type Rulebook } from '@goldkey/rulebook';
import { CONFIG, LOG, type Log } from '@goldkey/service-kit';
import { Module, type Provider, type Type } from '@nestjs/common';
import { AssessDirtyMonthsJob } from './adapters/in/clock/assess-dirty-months.job.js';
import { VerifyLedgerJob } from './adapters/in/clock/verify-ledger.job.js';
import { FactsConsumer } from './adapters/in/kafka/facts.consumer.js';
import { askMarks } from './adapters/out/postgres/ask-marks.js';
import { closedMonths } from './adapters/out/postgres/closed-months.js';
import { evidenceStore } from './adapters/out/postgres/evidence.store.js';
import { factStore } from './adapters/out/postgres/fact.store.js';
import { figuresStore } from './adapters/out/postgres/figures.store.js';
import { heldLedgerReader } from './adapters/out/postgres/held-ledger.reader.js';
import { ledgerStore } from './adapters/out/postgres/ledger.store.js';
import { markStore } from './adapters/out/postgres/mark.store.js';
import { organisations } from './adapters/out/postgres/organisations.js';
import { situations } from './adapters/out/postgres/situations.js';
import { verificationStore } from './adapters/out/postgres/verification.store.js';
import { versionStore } from './adapters/out/postgres/version.store.js';
import { AssessMonths } from './application/assess-months.js';
import { CollectFacts } from './application/collect-facts.js';
import { FollowRulebook } from './application/follow-rulebook.js';
import { MarkDeadlines } from './application/mark-deadlines.js';
import type { Clock, InTransaction } from './application/ports.js';
import { SpreadFacts } from './application/spread-facts.js';
import { TakeVersions } from './application/take-versions.js';
import { VerifyLedger } from './application/verify-ledger.js';
import type { EvaluationConfig } from './config.js';
import { bonusDoors, bonuses } from './evaluation.bonuses.js';
import { closing, closingDoors } from './evaluation.closing.js';
import { completeness, completenessDoors } from './evaluation.completeness.js';
import { kindDoors, kinds } from './evaluation.kinds.js';
import { noticeDoors, notices } from './evaluation.notices.js';
import { ORGANISATIONS, RULEBOOK, SITUATIONS } from './evaluation.ports.js';
import { publishing, publishingDoors } from './evaluation.publishing.js';
import { queries, queryDoors } from './evaluation.queries.js';
import { versionDoors, versions } from './evaluation.versions.js';
import { yearDoors, years } from './evaluation.year.js';
import { LiveRulebook } from './live-rulebook.js';
import { rulebookOf } from './rulebook-file.js';
import { factOf } from './translate/fact-of.js';

/** Tells rulebooks apart: by their versions, and by what each clause declares and does. */
const fingerprintOf = ({ versions, clauses }: Rulebook): string =>
  createHash('sha256')
    .update(JSON.stringify([versions, clauses], (_name, value) => (typeof value === 'function' ? `${value}` : value)))
    .digest('hex');

/** Everything that judges, on one database; tests bring a clock of their own. */
export const judgingOf = (
  database: Database,
  rulebook: Rulebook,
  clock: Clock = { now: () => instant(Date.now()) },
) => {
  const bell = new Alarm();
  const inTransaction: InTransaction = (work) => database.transaction(work);
  const known = organisations(database, factOf);
  const marks = markStore(database, () => bell.ring());
  const facts = factStore(database, factOf);
  const spread = new SpreadFacts(facts, marks, groupKinds(rulebook));
  const stores = {
    marks,
    situations: situations(database, known, rulebook, factOf),
    ledger: ledgerStore(database),
    closedMonths: closedMonths(database, factOf),
    figures: figuresStore(database),
    evidence: evidenceStore(database),
  };
  return {
    ...stores,
    known,
    clock,
    bell,
    inTransaction,
    takeVersions: new TakeVersions(
      versionStore(database),
      rulebook instanceof LiveRulebook ? rulebook : { take: () => undefined },
      marks,
      inTransaction,
    ),
    followRulebook: new FollowRulebook(marks, fingerprintOf(rulebook), inTransaction),
    collectFacts: new CollectFacts(facts, known, spread, clock, askMarks(database)),
    assessMonths: new AssessMonths(stores, rulebook, clock, inTransaction),
    verifyLedger: new VerifyLedger(heldLedgerReader(database), verificationStore(database, factOf), rulebook, clock),
    markDeadlines: new MarkDeadlines(marks, facts, stores.ledger, known, spread, clock, inTransaction),
  };
};
type Judging = ReturnType<typeof judgingOf>;
const JUDGING = Symbol('judging');

const judging = <T>(provide: Type<T> | symbol, take: (parts: Judging) => T): Provider => ({
  provide,
  useFactory: take,
  inject: [JUDGING],
});

/** The one place where a port of evaluation meets its adapter. */
@Module({
  controllers: [
    ...queryDoors,
    ...closingDoors,
    ...publishingDoors,
    ...bonusDoors,
    ...completenessDoors,
    ...versionDoors,
    ...yearDoors,
    ...kindDoors,
    ...noticeDoors,
    FactsConsumer,
  ],
  providers: [
    {
      provide: RULEBOOK,
      useFactory: async ({ RULEBOOK_FILE }: EvaluationConfig) =>
        new LiveRulebook((await rulebookOf(RULEBOOK_FILE)).versions),
      inject: [CONFIG],
    },
    {
      provide: JUDGING,
      useFactory: (database: Database, rulebook: Rulebook) => judgingOf(database, rulebook),
      inject: [Database, RULEBOOK],
    },
    judging(SITUATIONS, (parts) => parts.situations),
    judging(ORGANISATIONS, ({ known }) => known),
    judging(CollectFacts, (parts) => parts.collectFacts),
    {
      provide: AssessDirtyMonthsJob,
      useFactory: (parts: Judging, log: Log) => new AssessDirtyMonthsJob({ ...parts, log }),
      inject: [JUDGING, LOG],
    },
    {
      provide: VerifyLedgerJob,
      useFactory: ({ verifyLedger, clock }: Judging, { VERIFY_AT }: EvaluationConfig, log: Log) =>
        new VerifyLedgerJob(verifyLedger, VERIFY_AT, clock, log),
      inject: [JUDGING, CONFIG, LOG],
    },
    ...queries,
    ...closing,
    ...publishing,
    ...bonuses,
    ...completeness,
    ...versions,
    ...years,
    ...notices,
    ...kinds,
  ],
})
export class EvaluationModule {}
