import { type FiledRecords, recordFileProviders, recordFilesController } from '@goldkey/files';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import type { Provider, Type } from '@nestjs/common';
import { actor } from './adapters/in/http/acting.js';
import { AppealsController } from './adapters/in/http/appeals.controller.js';
import { ClosingsController } from './adapters/in/http/closings.controller.js';
import { viewer } from './adapters/in/http/viewer.js';
import { sha256 } from './adapters/out/digest.js';
import { appealStore } from './adapters/out/postgres/appeal.store.js';
import { closingStore } from './adapters/out/postgres/closing.store.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { CloseMonth } from './application/close-month.js';
import { DecideAppeal } from './application/decide-appeal.js';
import { DropAppeal } from './application/drop-appeal.js';
import { FileAppeal } from './application/file-appeal.js';
import { FindAppeal } from './application/queries/find-appeal.js';
import type { Names } from './application/queries/readers.js';
import { ShowAppeals } from './application/queries/show-appeals.js';
import { ShowClosings } from './application/queries/show-closings.js';
import { ReturnMonth } from './application/return-month.js';
import { SubmitMonth } from './application/submit-month.js';
import { NAMES, RULEBOOK } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

/** What closes months and decides appeals; tests bring a clock of their own. */
export const closingOf = (database: Database, rulebook: Rulebook, time = clock) => {
  const closings = closingStore(database);
  const appeals = appealStore(database);
  return {
    closings,
    appeals,
    fileAppeal: new FileAppeal(appeals, time),
    dropAppeal: new DropAppeal(appeals, time),
    decideAppeal: new DecideAppeal(appeals, time),
    submitMonth: new SubmitMonth(closings, time),
    returnMonth: new ReturnMonth(closings, time),
    closeMonth: new CloseMonth(closings, rulebook, sha256, time),
  };
};
type ClosingParts = ReturnType<typeof closingOf>;
const CLOSING = Symbol('closing');

const part = <T>(provide: Type<T>, take: (parts: ClosingParts) => T): Provider => ({
  provide,
  useFactory: take,
  inject: [CLOSING],
});

/** Appeals as their files ask for them: on behalf of the caller. */
const FILED_APPEALS = Symbol('filed appeals');
const filedAppeals = ({ appeals }: ClosingParts): FiledRecords => {
  const findAppeal = new FindAppeal(appeals);
  return { find: (id, lock = false) => findAppeal.run(id, viewer(), actor(), lock) };
};

/** What is behind the doors of the close. */
export const closing: Provider[] = [
  {
    provide: CLOSING,
    useFactory: (database: Database, rulebook: Rulebook) => closingOf(database, rulebook),
    inject: [Database, RULEBOOK],
  },
  part(SubmitMonth, ({ submitMonth }) => submitMonth),
  part(ReturnMonth, ({ returnMonth }) => returnMonth),
  part(CloseMonth, ({ closeMonth }) => closeMonth),
  part(FileAppeal, ({ fileAppeal }) => fileAppeal),
  part(DropAppeal, ({ dropAppeal }) => dropAppeal),
  part(DecideAppeal, ({ decideAppeal }) => decideAppeal),
  { provide: FILED_APPEALS, useFactory: filedAppeals, inject: [CLOSING] },
  ...recordFileProviders('evaluation'),
  {
    provide: ShowAppeals,
    useFactory: ({ appeals }: ClosingParts, names: Names, database: Database, rulebook: Rulebook) =>
      new ShowAppeals(appeals, figuresReader(database), names, rulebook, clock),
    inject: [CLOSING, NAMES, Database, RULEBOOK],
  },
  {
    provide: ShowClosings,
    useFactory: ({ closings }: ClosingParts, names: Names) => new ShowClosings(closings, names, sha256, clock),
    inject: [CLOSING, NAMES],
  },
];

/** Photos and papers that speak for an appeal. */
const appealFiles = recordFilesController({
  ...{ service: 'evaluation', record: 'appeals/:id', records: FILED_APPEALS },
  ...{ read: 'evaluation:read', add: 'evaluation:read' },
});

export const closingDoors: Type[] = [ClosingsController, AppealsController, appealFiles];
