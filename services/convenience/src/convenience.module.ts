import { Database } from '@goldkey/postgres';
import { CONFIG } from '@goldkey/service-kit';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CopiesConsumer } from './adapters/in/kafka/copies.consumer.js';
import { OwnersConsumer } from './adapters/in/kafka/owners.consumer.js';
import { accounts } from './convenience.accounts.js';
import { billingCommands } from './convenience.billing.js';
import { catalogue } from './convenience.catalogue.js';
import { orders } from './convenience.orders.js';
import { papers } from './convenience.papers.js';
import { parking } from './convenience.parking.js';
import { COPIES } from './convenience.ports.js';
import { venues } from './convenience.venues.js';
import { PORTS, type Ports, portsOf } from './convenience.wiring.js';

const subjects = [catalogue, orders, parking, papers, venues, accounts, billingCommands];

/** The subjects of convenience, brought together. */
@Module({
  controllers: [...subjects.flatMap(({ controllers }) => controllers), CopiesConsumer, OwnersConsumer],
  providers: [
    { provide: PORTS, useFactory: portsOf, inject: [CONFIG, Database] },
    { provide: COPIES, useFactory: ({ copies }: Ports) => copies, inject: [PORTS] },
    ...subjects.flatMap(({ providers }) => providers),
  ],
})
export class ConvenienceModule implements OnApplicationShutdown {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  onApplicationShutdown(): void {
    this.ports.close();
  }
}
