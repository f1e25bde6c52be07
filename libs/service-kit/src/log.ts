import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Logs as JSON lines on standard output; tokens, cookies and secrets are left out wherever they appear. */
export const createLog = (service: string, level: string): Log =>
  pino({
    level,
    base: { service },
    redact: ['*.authorization', '*.cookie', '*.password', '*.token', 'req.headers'],
    timestamp: pino.stdTimeFunctions.isoTime,
  });

const textOfMessage = (message: unknown): string => (message instanceof Error ? message.message : String(message));

/** Nest's own messages on the same log: its start-up chatter at debug, trouble as trouble. */
export const nestLogger = (log: Log): LoggerService => ({
  log: (message: unknown, context?: unknown) => log.debug({ context }, textOfMessage(message)),
  debug: (message: unknown, context?: unknown) => log.debug({ context }, textOfMessage(message)),
  verbose: (message: unknown, context?: unknown) => log.trace({ context }, textOfMessage(message)),
  warn: (message: unknown, context?: unknown) => log.warn({ context }, textOfMessage(message)),
  error: (message: unknown, stack?: unknown, context?: unknown) =>
    log.error({ stack, context }, textOfMessage(message)),
  fatal: (message: unknown, stack?: unknown) => log.fatal({ stack }, textOfMessage(message)),
});
