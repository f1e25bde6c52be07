import { Catch, type INestApplication, type RpcExceptionFilter } from '@nestjs/common';
import { BaseRpcContext, type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { lastValueFrom, type Observable, throwError } from 'rxjs';
import { BatchConsumer, type BatchConsumerOptions } from './batch-consumer.js';
import type { EventEnvelope } from './envelope.js';
import { tracing } from './tracing.js';

/** What {@link connectEvents} needs; which types are handled follows from the handlers. */
export type EventsServerOptions = Omit<BatchConsumerOptions, 'handle' | 'types'>;

/**
 * Pattern of a handler that takes every event, many at once: `@EventPattern<string>(EVERY_EVENT)` gets the events of a part
 * in order, of whatever type, and is the only handler of its service.
 */
export const EVERY_EVENT = '*';

/**
 * Marks a handler that takes events in runs: `@EventPattern<string>([RECEIVED, CLOSED], inRuns('complaints'))` gets as an array, in
 * order, the events of a part that follow each other and belong to handlers of this name. For news of which most concern nobody
 * here, so that one question to the database tells of many.
 */
export const inRuns = (name: string): { readonly run: string } => ({ run: name });

/** The second argument of an event handler. */
export class EventContext extends BaseRpcContext<[EventEnvelope]> {
  /** The whole event; the first argument is the same. */
  get event(): EventEnvelope {
    return this.args[0];
  }
}

/**
 * Nest's transport for events from Kafka, on {@link BatchConsumer}. A handler marked
 * `@EventPattern<string>('goldkey.estates.property.registered.v1')` gets the envelope and runs as the system caller
 * inside the batch's transaction: what it writes through Database.transaction commits with the position, or not at all.
 * (Nest's own Kafka server takes one message at a time, redelivers a failing one for ever and has no dead letters.)
 */
export class EventsServer extends Server implements CustomTransportStrategy {
  /** Failures reach the batch, which knows what to do with them; Nest has nothing to report. */
  override readonly propagatesEventHandlerErrors = true;
  #consumer: BatchConsumer | undefined;

  constructor(private readonly options: EventsServerOptions) {
    super();
  }

  /** Begins to consume; it does not wait for a broker that is down. */
  listen(callback: (...parameters: unknown[]) => void): void {
    this.#consumer = new BatchConsumer({ ...this.options, ...this.#effects() });
    // The consumer reports and repeats its own troubles; starting it cannot fail.
    void this.#consumer.start();
    callback();
  }

  async close(): Promise<void> {
    await this.#consumer?.stop();
  }

  /** Messages not handled yet, by topic/partition. */
  lag(): ReadonlyMap<string, number> {
    return this.#consumer?.lag() ?? new Map();
  }

  override on(): void {
    throw new Error('the events server has no events of its own to listen to');
  }

  override unwrap<T>(): T {
    return this.#consumer as T;
  }

  #effects(): Pick<BatchConsumerOptions, 'handle' | 'types'> {
    const events = [...this.messageHandlers].filter(([, { isEventHandler }]) => isEventHandler);
    const types = new Set(events.map(([type]) => type));
    if (!types.has(EVERY_EVENT)) return { types, handle: (part) => this.#handleInRuns(part) };
    if (types.size > 1) throw new Error('a handler of every event is the only one');
    return { handle: (part) => this.#handleMany(EVERY_EVENT, part) };
  }

  async #handleInRuns(events: readonly EventEnvelope[]): Promise<void> {
    const runOf = ({ type }: EventEnvelope): string | undefined => this.getHandlerByPattern(type)?.extras?.['run'];
    for (let at = 0; at < events.length; ) {
      const first = events[at] as EventEnvelope;
      const run = runOf(first);
      let end = at + 1;
      while (run !== undefined && end < events.length && runOf(events[end] as EventEnvelope) === run) end += 1;
      await (run === undefined ? this.#handle(first) : this.#handleMany(first.type, events.slice(at, end)));
      at = end;
    }
  }

  async #handleMany(pattern: string, events: readonly EventEnvelope[]): Promise<void> {
    const handler = this.getHandlerByPattern(pattern);
    if (handler === null) throw new Error(`no handler for ${pattern}`);
    const result: unknown = await handler(events, new EventContext([events[0] as EventEnvelope]));
    await lastValueFrom(this.transformToObservable(result), { defaultValue: undefined });
  }

  async #handle(event: EventEnvelope): Promise<void> {
    const handler = this.getHandlerByPattern(event.type);
    if (handler === null) throw new Error(`no handler for ${event.type}`);
    await tracing().continueFrom(event.traceparent, event.type, async () => {
      const result: unknown = await handler(event, new EventContext([event]));
      await lastValueFrom(this.transformToObservable(result), { defaultValue: undefined });
    });
  }
}

/** Hands a handler's error on as it is; Nest's own filter would turn it into a text for a remote caller. */
@Catch()
class HandOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects the event handlers of `app` to Kafka. Call it before `startAllMicroservices`; guards and filters of the HTTP
 * side do not apply to events.
 */
export const connectEvents = (app: INestApplication, options: EventsServerOptions): EventsServer => {
  const strategy = new EventsServer(options);
  const connected = app.connectMicroservice({ strategy }, { inheritAppConfig: false, deferInitialization: true });
  connected.useGlobalFilters(new HandOn());
  // What connectMicroservice does without deferInitialization, after the filter instead of before it.
  const internal = connected as unknown as Record<'registerListeners', () => void> &
    Record<'setIsInitialized' | 'setIsInitHookCalled', (value: boolean) => void>;
  internal.registerListeners();
  internal.setIsInitialized(true);
  internal.setIsInitHookCalled(true);
  return strategy;
};
