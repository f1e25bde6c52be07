import { randomBytes } from 'node:crypto';
import { attachmentRegister, fileBox, filesOf } from '@goldkey/files';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { directory } from './adapters/out/grpc/directory.js';
import { propertiesByNameOrCode } from './adapters/out/grpc/properties-named.js';
import { staff } from './adapters/out/grpc/staff.js';
import { dunningStore, writeOffStore } from './adapters/out/postgres/arrears/arrears.stores.js';
import { overdueReader } from './adapters/out/postgres/arrears/overdue.reader.js';
import { authorityLimitsStore, callerStanding } from './adapters/out/postgres/authority/authority-limits.store.js';
import { bankingStore } from './adapters/out/postgres/bankings/banking.store.js';
import { placeCopies } from './adapters/out/postgres/copies.js';
import { accountMapStore, bookedSums, taxDutyStore } from './adapters/out/postgres/fiscal/accounts.stores.js';
import { invoiceStore } from './adapters/out/postgres/fiscal/invoice.store.js';
import { homesNamed } from './adapters/out/postgres/homes-named.js';
import { instalmentPlanStore } from './adapters/out/postgres/instalments/instalment.store.js';
import { periodStore } from './adapters/out/postgres/ledger/periods.js';
import { mainMeterStore } from './adapters/out/postgres/main-meters/main-meter.store.js';
import { meterStore } from './adapters/out/postgres/meters/meter.store.js';
import { orderBookingStore } from './adapters/out/postgres/order-bookings/order-booking.store.js';
import { paymentStore, refundStore, shiftStore } from './adapters/out/postgres/payments/payment.stores.js';
import { propertiesNamed } from './adapters/out/postgres/properties-named.js';
import { advanceStore, budgetStore, reportStore } from './adapters/out/postgres/reports/report.stores.js';
import { openingArrearsStore } from './adapters/out/postgres/runs/opening.store.js';
import { runStore } from './adapters/out/postgres/runs/run.store.js';
import {
  concessionStore,
  feeItemStore,
  occupancyStore,
  subscriptionStore,
  usageStore,
} from './adapters/out/postgres/stores.js';
import { WeighAuthority } from './application/authority/weigh-authority.js';
import type { BillingConfig } from './config.js';

/** Where ports of billing meet their adapters; what each subject makes of them stands in `billing.<subject>.ts`. */

export const clock = { now: () => instant(Date.now()) };
export const recorder = new Recorder(clock, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const clientOf = (service: 'Estates' | 'Staffing', address: string): GrpcClient => {
  const name = service.toLowerCase();
  return grpcClient({
    package: protoPackage(name),
    service,
    protoPath: protoPath(name),
    includeDirs: [protoRoot],
    address,
  });
};

/** What began here is told to whoever carries it on here. */
const bell = () => {
  const listeners: (() => void)[] = [];
  return {
    tell: (listener: () => void): void => void listeners.push(listener),
    ring: (): void => {
      for (const listener of listeners) listener();
    },
  };
};

export const portsOf = (config: BillingConfig, database: Database) => {
  const runsBegun = bell();
  const estates = clientOf('Estates', config.ESTATES_GRPC);
  const staffing = clientOf('Staffing', config.STAFFING_GRPC);
  const limits = authorityLimitsStore(database);
  const copies = placeCopies(database);
  const places = directory(copies, estates);
  const properties = propertiesByNameOrCode(propertiesNamed(database), estates);
  return {
    database,
    files: fileBox('billing', filesOf(config)),
    attachments: attachmentRegister(database),
    copies,
    limits,
    weighAuthority: new WeighAuthority(limits, callerStanding, places),
    directory: places,
    staff: staff(staffing),
    feeItems: feeItemStore(database),
    occupancies: occupancyStore(database),
    subscriptions: subscriptionStore(database),
    usages: usageStore(database),
    concessions: concessionStore(database),
    periods: periodStore(database),
    runsBegun,
    runs: runStore(database, { partSize: config.RUN_PART_HOUSEHOLDS, begun: runsBegun.ring }),
    dunnings: dunningStore(database),
    writeOffs: writeOffStore(database),
    homes: homesNamed(database, properties),
    properties,
    openingArrears: openingArrearsStore(database),
    overdue: overdueReader(database),
    meters: meterStore(database),
    mainMeters: mainMeterStore(database),
    instalments: instalmentPlanStore(database),
    invoices: invoiceStore(database),
    taxDuties: taxDutyStore(database),
    accountMaps: accountMapStore(database),
    bookedSums: bookedSums(database),
    orderBookings: orderBookingStore(database),
    reports: reportStore(database),
    budgets: budgetStore(database),
    advances: advanceStore(database),
    payments: paymentStore(database),
    refunds: refundStore(database),
    shifts: shiftStore(database),
    bankings: bankingStore(database),
    close: () => {
      estates.close();
      staffing.close();
    },
  };
};
export type Ports = ReturnType<typeof portsOf>;
export const PORTS = Symbol('ports');

export const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

/** What a subject adds to the module. */
export interface Subject {
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}
