import { randomBytes } from 'node:crypto';
import { instant, Recorder, refused, uuidv7 } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { Guard } from '@goldkey/service-kit';
import type { Type } from '@nestjs/common';
import { StoresController } from './adapters/in/http/store/stores.controller.js';
import { tellingFields } from './adapters/in/http/wrong-fields.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { storeBooks } from './adapters/out/postgres/store.books.js';
import { JudgeMaterialBudget } from './application/store/judge-material-budget.js';
import { JudgeMovement } from './application/store/judge-movement.js';
import type { MaterialBudget, Movement } from './domain/store/movement.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** A guard of a register whose records, by its declaration, are `State`. */
const guard =
  <State>(
    judgeOf: (database: Database) => {
      run(change: { readonly before: State | undefined; readonly after: State }): ReturnType<Guard>;
    },
  ) =>
  (database: Database): Guard => {
    const judge = judgeOf(database);
    return async ({ before, after }) => {
      const refusal = await judge.run({ before: before as State | undefined, after: after as State });
      if (refusal === undefined) return undefined;
      const told = tellingFields(refused(refusal.code, refusal.facts));
      return told.accepted ? undefined : told.refusal;
    };
  };

/** What judges changes in the registers of stores and of their budgets. */
export const storeGuards = {
  'store-movements': guard<Movement>(
    (database) => new JudgeMovement(storeBooks(database), propertyDirectory(database), recorder),
  ),
  'material-budgets': guard<MaterialBudget>(
    (database) => new JudgeMaterialBudget(storeBooks(database), propertyDirectory(database), recorder),
  ),
};

/** The doors of stock and consumption. */
export const storeDoors: readonly Type<unknown>[] = [StoresController];
