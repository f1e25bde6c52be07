import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import type { Provider, Type } from '@nestjs/common';
import { PayrollController } from './adapters/in/http/payroll.controller.js';
import { PublicationsController } from './adapters/in/http/publications.controller.js';
import { sha256 } from './adapters/out/digest.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { payrollStore } from './adapters/out/postgres/payroll.store.js';
import { publicationStore } from './adapters/out/postgres/publication.store.js';
import { AnswerObjection } from './application/answer-objection.js';
import { MakePayrollFile } from './application/make-payroll-file.js';
import type { Situations } from './application/ports.js';
import { PublishResults } from './application/publish-results.js';
import type { Names } from './application/queries/readers.js';
import { ShowPayroll } from './application/queries/show-payroll.js';
import { ShowPublications } from './application/queries/show-publications.js';
import { RaiseObjection } from './application/raise-objection.js';
import { SettleStipends } from './application/settle-stipends.js';
import { NAMES, RULEBOOK, SITUATIONS } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

/** What publishes results and tells payroll; tests bring a clock of their own. */
export const publishingOf = (database: Database, rulebook: Rulebook, situations: Situations, time = clock) => {
  const publications = publicationStore(database);
  const payroll = payrollStore(database);
  const stipends = new SettleStipends(publications, situations, rulebook);
  return {
    publications,
    payroll,
    publishResults: new PublishResults(publications, stipends, sha256, time),
    raiseObjection: new RaiseObjection(publications, time),
    answerObjection: new AnswerObjection(publications, time),
    makePayrollFile: new MakePayrollFile(payroll, publications, time),
  };
};
type PublishingParts = ReturnType<typeof publishingOf>;
const PUBLISHING = Symbol('publishing');

const part = <T>(provide: Type<T>, take: (parts: PublishingParts) => T): Provider => ({
  provide,
  useFactory: take,
  inject: [PUBLISHING],
});

/** What is behind the doors of publications and payroll. */
export const publishing: Provider[] = [
  {
    provide: PUBLISHING,
    useFactory: (database: Database, rulebook: Rulebook, situations: Situations) =>
      publishingOf(database, rulebook, situations),
    inject: [Database, RULEBOOK, SITUATIONS],
  },
  part(PublishResults, ({ publishResults }) => publishResults),
  part(RaiseObjection, ({ raiseObjection }) => raiseObjection),
  part(AnswerObjection, ({ answerObjection }) => answerObjection),
  part(MakePayrollFile, ({ makePayrollFile }) => makePayrollFile),
  {
    provide: ShowPublications,
    useFactory: ({ publications }: PublishingParts, names: Names, rulebook: Rulebook) =>
      new ShowPublications(publications, names, rulebook, sha256, clock),
    inject: [PUBLISHING, NAMES, RULEBOOK],
  },
  {
    provide: ShowPayroll,
    useFactory: ({ payroll }: PublishingParts, names: Names, database: Database, rulebook: Rulebook) =>
      new ShowPayroll(payroll, figuresReader(database), names, rulebook),
    inject: [PUBLISHING, NAMES, Database, RULEBOOK],
  },
];

export const publishingDoors: Type[] = [PublicationsController, PayrollController];
