import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Module } from '@nestjs/common';
import { FeeItemsController } from './adapters/in/http/fee-items.controller.js';
import { CopiesConsumer } from './adapters/in/kafka/copies.consumer.js';
import { placeCopies } from './adapters/out/postgres/copies.js';
import { callerReach, feeItemStore } from './adapters/out/postgres/stores.js';
import { CorrectFeeItem } from './application/correct-fee-item.js';
import type { FeeItemStore } from './application/ports.js';
import { RegisterFeeItem } from './application/register-fee-item.js';
import { COPIES, FEE_ITEMS } from './billing.ports.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** The one place where a port of billing meets its adapter. */
@Module({
  controllers: [FeeItemsController, CopiesConsumer],
  providers: [
    { provide: COPIES, useFactory: placeCopies, inject: [Database] },
    { provide: FEE_ITEMS, useFactory: feeItemStore, inject: [Database] },
    {
      provide: RegisterFeeItem,
      useFactory: (feeItems: FeeItemStore) => new RegisterFeeItem(feeItems, callerReach, recorder),
      inject: [FEE_ITEMS],
    },
    {
      provide: CorrectFeeItem,
      useFactory: (feeItems: FeeItemStore) => new CorrectFeeItem(feeItems, recorder),
      inject: [FEE_ITEMS],
    },
  ],
})
export class BillingModule {}
