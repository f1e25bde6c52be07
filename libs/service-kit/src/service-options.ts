import type { Verifier } from '@goldkey/access';
import type { EventsServerOptions } from '@goldkey/messaging';
import type { Database, DatabaseOptions } from '@goldkey/postgres';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { StandardConfig } from './config.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import type { PersonalData } from './personal-data/declaration.js';
import type { Texts } from './texts/texts.js';
import type { Readiness } from './tokens.js';

/** Work that nobody asks for. It begins with the doors and ends before the database is closed. */
export interface Background {
  start(): void;
  stop(): Promise<void>;
}

/** What a service is made of. */
export interface ServiceOptions<Config extends StandardConfig = StandardConfig> {
  /** `complaints`; its doors lie below `/api/complaints`. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly config: Config;
  readonly texts: Texts;
  readonly entities?: DatabaseOptions['entities'];
  /** The consumer for handlers marked `@EventPattern`. */
  readonly events?: Pick<EventsServerOptions, 'group' | 'topics' | 'inbox' | 'together' | 'gatherMs' | 'marks'>;
  readonly grpc?: {
    readonly package: string | readonly string[];
    readonly protoPath: string | readonly string[];
    readonly includeDirs?: readonly string[];
  };
  /** What it keeps of people: erased by time, and told or erased when they ask. */
  readonly personalData?: PersonalData;
  /** Whether the service publishes events; default true. */
  readonly publishes?: boolean;
  /** Bytes of a request's body at most; default 1 MiB. */
  readonly bodyLimit?: number;
  /** The OpenAPI document that the service answers with; without it, one that it makes and that knows less of its answers. */
  readonly openApi?: object;
  /** What else must be up before it takes requests. */
  readonly readiness?: readonly Readiness[];
  /** In place of identity's keys; tests sign their own. */
  readonly verifier?: Verifier;
  /** In place of a new connection; it is then closed by who gave it. */
  readonly database?: Database;
  /** Work of the service's own that runs while its doors are open. */
  readonly background?: (app: NestFastifyApplication) => Background;
  /** What is registered with Fastify before the service's own routes. */
  readonly prepare?: (app: NestFastifyApplication, parts: { log: Log; metrics: Metrics }) => void | Promise<void>;
}

/** A service that is assembled and not yet listening. */
export interface AssembledService {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Begins to publish, consume and listen; answers where. */
  listen(): Promise<{ http: string; httpPort: number; grpcPort: number }>;
  /** Before the end: still answers for so many seconds, and lets go of each connection with its answer. */
  drain(seconds: number): Promise<void>;
  close(): Promise<void>;
}
