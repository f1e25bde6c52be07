import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import type { Provider, Type } from '@nestjs/common';
import { ClosingsController } from './adapters/in/http/closings.controller.js';
import { sha256 } from './adapters/out/digest.js';
import { closingStore } from './adapters/out/postgres/closing.store.js';
import { CloseMonth } from './application/close-month.js';
import type { Names } from './application/queries/readers.js';
import { ShowClosings } from './application/queries/show-closings.js';
import { ReturnMonth } from './application/return-month.js';
import { SubmitMonth } from './application/submit-month.js';
import { NAMES, RULEBOOK } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

/** What closes months; tests bring a clock of their own. */
export const closingOf = (database: Database, rulebook: Rulebook, time = clock) => {
  const closings = closingStore(database);
  return {
    closings,
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
  {
    provide: ShowClosings,
    useFactory: ({ closings }: ClosingParts, names: Names) => new ShowClosings(closings, names, sha256, clock),
    inject: [CLOSING, NAMES],
  },
];

export const closingDoors: Type[] = [ClosingsController];
