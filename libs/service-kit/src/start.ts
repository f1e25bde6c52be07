import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Database } from '@goldkey/postgres';
import { describing } from './config.js';
import { flushTraces } from './event-tracing.js';
import { openApiOf } from './openapi.js';
import { assemble } from './service.js';
import type { ServiceOptions } from './service-options.js';
import { ConfigError } from './settings.js';

const STOP_WITHIN_MS = 20_000;

/** Runs `main` of a service; a configuration that is not usable is told in plain lines and ends the process with 2. */
export const runMain = (main: () => Promise<void>): void => {
  main().catch((error: unknown) => {
    if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(error instanceof ConfigError ? 2 : 1);
  });
};

/** Writes the service's OpenAPI document to `file`. The service is only put together: nothing is connected or begun. */
export const describeService = async (options: ServiceOptions, file: string): Promise<void> => {
  const nowhere = Object.create(Database.prototype) as Database;
  const { app } = await assemble({ ...options, database: nowhere, verifier: { verify: () => Promise.reject() } });
  await writeFile(file, `${JSON.stringify(openApiOf(app, options.name), null, 2)}\n`);
};

/** The document that was built beside the program, with what the compiler knows of the answers. */
const documentBeside = async (program: string | undefined): Promise<object | undefined> => {
  const file = path.join(path.dirname(program ?? ''), 'openapi.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
};

/**
 * Starts the service and stops it in order on SIGTERM or SIGINT, after `DRAIN_SECONDS` in which it still answers. A fault at the
 * start ends the process with a sentence.
 * `main.js --openapi <file>` writes its OpenAPI document instead and ends.
 */
export const start = async (options: ServiceOptions): Promise<void> => {
  const file = describing();
  if (file !== undefined) {
    await describeService(options, file);
    process.exit(0);
  }
  const service = await assemble({ openApi: await documentBeside(process.argv[1]), ...options });
  const { log } = service;
  const end = (code: number): never => process.exit(code);
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await service.drain(options.config.DRAIN_SECONDS);
    setTimeout(() => end(1), STOP_WITHIN_MS).unref();
    await service.close();
    await flushTraces();
    end(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        end(1);
      });
    });
  }
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'an error nobody waited for');
    end(1);
  });
  const { http } = await service.listen();
  log.info({ http }, 'listening');
};
