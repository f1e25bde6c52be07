import { Database } from '@goldkey/postgres';
import { CONFIG } from '@goldkey/service-kit';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CopiesConsumer } from './adapters/in/kafka/copies.consumer.js';
import { accounts } from './billing.accounts.js';
import { arrears } from './billing.arrears.js';
import { authority } from './billing.authority.js';
import { bank } from './billing.bank.js';
import { bankings } from './billing.bankings.js';
import { bills } from './billing.bills.js';
import { counter } from './billing.counter.js';
import { fiscal } from './billing.fiscal.js';
import { imports } from './billing.imports.js';
import { instalments } from './billing.instalments.js';
import { mainMeters } from './billing.main-meters.js';
import { meters } from './billing.meters.js';
import { online } from './billing.online.js';
import { orders } from './billing.orders.js';
import { photos } from './billing.photos.js';
import { COPIES } from './billing.ports.js';
import { PORTS, type Ports, portsOf } from './billing.wiring.js';

const subjects = [
  bills,
  counter,
  bankings,
  accounts,
  meters,
  mainMeters,
  online,
  bank,
  arrears,
  orders,
  instalments,
  fiscal,
  authority,
  photos,
  imports,
];

/** The subjects of billing, brought together. */
@Module({
  controllers: [...subjects.flatMap(({ controllers }) => controllers), CopiesConsumer],
  providers: [
    { provide: PORTS, useFactory: portsOf, inject: [CONFIG, Database] },
    { provide: COPIES, useFactory: ({ copies }: Ports) => copies, inject: [PORTS] },
    ...subjects.flatMap(({ providers }) => providers),
  ],
})
export class BillingModule implements OnApplicationShutdown {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  onApplicationShutdown(): void {
    this.ports.close();
  }
}
