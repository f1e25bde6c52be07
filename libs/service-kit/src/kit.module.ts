import { Database } from '@goldkey/postgres';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { auditController } from './audit.controller.js';
import { CallInterceptor } from './call.interceptor.js';
import { CommandInterceptor } from './command.js';
import { HealthController } from './health.controller.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { parkedController } from './parked.controller.js';
import type { PersonalData } from './personal-data/declaration.js';
import { PersonalDataController } from './personal-data/personal-data.controller.js';
import { PersonalDataDesk } from './personal-data/personal-data-desk.js';
import { RetentionJob } from './personal-data/retention.job.js';
import { platformHealthController } from './platform-health.controller.js';
import { SentInstantsInterceptor } from './sent-instants.js';
import type { Texts } from './texts/texts.js';
import { CONFIG, LOG, METRICS, READINESS, type Readiness, TEXTS } from './tokens.js';

/** What the kit gives to a service's modules. */
export interface KitParts {
  /** The service's name, as in its addresses. */
  readonly name: string;
  readonly database: Database;
  readonly config: unknown;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly texts: readonly Texts[];
  readonly readiness: readonly Readiness[];
  readonly personalData?: PersonalData | undefined;
}

/** Makes database, configuration, log and metrics known to every module of the service, and adds the probes. */
@Module({})
export class KitModule {
  static forRoot(parts: KitParts): DynamicModule {
    const values = [
      { provide: Database, useValue: parts.database },
      { provide: CONFIG, useValue: parts.config },
      { provide: LOG, useValue: parts.log },
      { provide: METRICS, useValue: parts.metrics },
      { provide: TEXTS, useValue: parts.texts },
      { provide: READINESS, useValue: parts.readiness },
    ];
    const { personalData } = parts;
    return {
      module: KitModule,
      global: true,
      controllers: [
        HealthController,
        auditController(parts.name),
        parkedController(parts.name),
        platformHealthController(parts.name),
        ...(personalData === undefined ? [] : [PersonalDataController]),
      ],
      providers: [
        ...values,
        ...(personalData === undefined
          ? []
          : [
              { provide: PersonalDataDesk, useFactory: () => new PersonalDataDesk(parts.database, personalData) },
              RetentionJob,
            ]),
        { provide: APP_INTERCEPTOR, useClass: CallInterceptor },
        { provide: APP_INTERCEPTOR, useClass: SentInstantsInterceptor },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
      ],
      exports: values.map(({ provide }) => provide),
    };
  }
}
