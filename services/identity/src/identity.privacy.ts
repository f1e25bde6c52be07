import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { CONFIG, type GrpcClient, grpcClient, PersonalDataDesk } from '@goldkey/service-kit';
import type { Provider } from '@nestjs/common';
import {
  PEOPLE_REGISTERS,
  PERSONAL_DATA_SERVICES,
  PRIVACY_REQUESTS,
  PrivacyController,
} from './adapters/in/http/privacy/privacy.controller.js';
import { peopleRegisters } from './adapters/out/grpc/people-registers.js';
import { personalDataServices } from './adapters/out/grpc/personal-data-services.js';
import { groupWide } from './adapters/out/postgres/group-wide.js';
import { privacyRequestStore } from './adapters/out/postgres/privacy-request.store.js';
import { AskPrivacy } from './application/privacy/ask-privacy.js';
import { DecidePrivacy } from './application/privacy/decide-privacy.js';
import { ErasePerson } from './application/privacy/erase-person.js';
import type { PeopleRegisters, PersonalDataServices, PrivacyRequests } from './application/privacy-ports.js';
import { ShowPerson } from './application/queries/show-person.js';
import type { IdentityConfig } from './config.js';
import type { PersonKind } from './domain/privacy-request/privacy-request.js';
import { personalData } from './personal-data.js';

/** What is kept of people, told and erased at their wish: identity leads, every service does its own part. */

const now = () => instant(Date.now());
const recorder = new Recorder({ now }, { next: () => uuidv7(Date.now(), randomBytes(10)) });
/** A table of a great service is read through once for it. */
const PATIENCE_MS = 20_000;

const clientOf = (service: 'PersonalData' | 'PeopleRegister', address: string): GrpcClient =>
  grpcClient({
    ...{ package: protoPackage('privacy'), service, protoPath: protoPath('privacy'), includeDirs: [protoRoot] },
    ...{ address, deadlineMs: PATIENCE_MS },
  });

const othersOf = (config: IdentityConfig): ReadonlyMap<string, GrpcClient> =>
  new Map(
    Object.entries({
      estates: config.ESTATES_GRPC,
      staffing: config.STAFFING_GRPC,
      complaints: config.COMPLAINTS_GRPC,
      convenience: config.CONVENIENCE_GRPC,
      billing: config.BILLING_GRPC,
      inspections: config.INSPECTIONS_GRPC,
      evaluation: config.EVALUATION_GRPC,
    }).map(([name, address]) => [name, clientOf('PersonalData', address)]),
  );

/** Who is asked, closed with the service. */
class PrivacyClients {
  readonly others: ReadonlyMap<string, GrpcClient>;
  readonly registers: Readonly<Record<PersonKind, GrpcClient>>;

  constructor(config: IdentityConfig) {
    this.others = othersOf(config);
    this.registers = {
      owner: clientOf('PeopleRegister', config.ESTATES_GRPC),
      employee: clientOf('PeopleRegister', config.STAFFING_GRPC),
    };
  }

  onModuleDestroy(): void {
    for (const client of [...this.others.values(), ...Object.values(this.registers)]) client.close();
  }
}

export const privacyControllers = [PrivacyController];

export const privacyProviders: Provider[] = [
  { provide: PrivacyClients, useFactory: (config: IdentityConfig) => new PrivacyClients(config), inject: [CONFIG] },
  { provide: PRIVACY_REQUESTS, useFactory: privacyRequestStore, inject: [Database] },
  {
    provide: PEOPLE_REGISTERS,
    useFactory: (clients: PrivacyClients, database: Database) => peopleRegisters(clients.registers, database),
    inject: [PrivacyClients, Database],
  },
  {
    provide: PERSONAL_DATA_SERVICES,
    useFactory: (clients: PrivacyClients, database: Database) =>
      personalDataServices(clients.others, {
        name: 'identity',
        desk: new PersonalDataDesk(database, personalData),
        run: (work) => groupWide(database, work),
      }),
    inject: [PrivacyClients, Database],
  },
  {
    provide: AskPrivacy,
    useFactory: (requests: PrivacyRequests, registers: PeopleRegisters) =>
      new AskPrivacy(requests, registers, recorder),
    inject: [PRIVACY_REQUESTS, PEOPLE_REGISTERS],
  },
  {
    provide: DecidePrivacy,
    useFactory: (requests: PrivacyRequests) => new DecidePrivacy(requests, recorder),
    inject: [PRIVACY_REQUESTS],
  },
  {
    provide: ErasePerson,
    useFactory: (requests: PrivacyRequests, services: PersonalDataServices) =>
      new ErasePerson(requests, services, recorder),
    inject: [PRIVACY_REQUESTS, PERSONAL_DATA_SERVICES],
  },
  {
    provide: ShowPerson,
    useFactory: (requests: PrivacyRequests, services: PersonalDataServices) => new ShowPerson(requests, services, now),
    inject: [PRIVACY_REQUESTS, PERSONAL_DATA_SERVICES],
  },
];
