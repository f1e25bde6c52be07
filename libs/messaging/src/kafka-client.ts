import './resting-queue.js';
import { createHash } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { type Brokers, connectionTo } from './brokers.js';
import type { MessagingLog } from './metrics.js';

/** kafkajs logs through ours: its errors are our warnings, for every one of them is met by a retry. */
export const kafkaClient = (brokers: Brokers, clientId: string, log: MessagingLog): Kafka =>
  new Kafka({
    clientId,
    ...connectionTo(brokers),
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    // Above these, relay and consumer build everything anew, for as long as it takes.
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: logLevel.ERROR,
    logCreator:
      () =>
      ({ namespace, log: entry }) => {
        const { message, error, ...rest } = entry as { message: string; error?: unknown; [name: string]: unknown };
        // A rebalance is no trouble, though kafkajs reports each as an error.
        const usual = /rebalanc|re-join|coordinator is not aware/i.test(`${message} ${String(error)}`);
        const fields = { kafka: namespace, error: String(error ?? ''), topic: rest['topic'], groupId: rest['groupId'] };
        if (usual) log.debug(fields, message);
        else log.warn(fields, message);
      },
  });

/** A number for PostgreSQL's advisory locks from a name. */
export const lockNumber = (name: string): string =>
  createHash('sha256').update(name).digest().readBigInt64BE().toString();

/** How long to wait before try number `attempt` (from 1): doubling, bounded, in milliseconds. */
export const backOff = (attempt: number, first = 100, most = 5_000): number =>
  Math.min(first * 2 ** (attempt - 1), most);
