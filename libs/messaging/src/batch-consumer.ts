import { Fault, isFault } from '@goldkey/postgres';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { Alarm } from './alarm.js';
import { BatchWork, type BatchWorkOptions } from './batch-work.js';
import type { Brokers } from './brokers.js';
import { GATHER_MS, GatheredWork } from './gathered-work.js';
import { backOff, kafkaClient } from './kafka-client.js';
import { ShownOffsets } from './shown-offsets.js';

export interface BatchConsumerOptions extends BatchWorkOptions {
  readonly brokers: Brokers;
  readonly topics: readonly string[];
  /** Events in one transaction at most; default 2,000. */
  readonly partSize?: number;
  /**
   * Whether what partitions bring at the same time goes into one transaction, one partition's events after the other's. Default:
   * one partition after the other, each by itself. For effects that the order between partitions does not matter to.
   */
  readonly together?: boolean;
  /**
   * Where partitions go together: of a steady trickle a transaction begins no more often than every so many milliseconds; what
   * comes after a quiet moment does not wait. Default {@link GATHER_MS}; longer for copies that nobody waits for.
   */
  readonly gatherMs?: number;
}

/** Within these a crashed member's partitions go to another one; lower, and a busy machine loses its own. */
const sessionTimeout = 10_000;
const replayPause = 2_000;
const partSize = 2_000;
/** All partitions of the topics of eight services. The client starts so many workers at every fetch, so more would only cost. */
const mostPartitions = 64;
const forgetPause = 3_600_000;
/** A copy of an event that comes later than this is taken for a new one. */
const inboxDays = 90;

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/**
 * Consumes topics in batches. A batch's effects, its inbox rows and its position commit in one transaction, and on
 * assignment it reads from that position on, so a crash at any point leaves exactly one effect; Kafka's own group
 * offsets only serve displays. A fault pauses the partition; a poison event is parked (batch-work.ts).
 */
export class BatchConsumer {
  readonly #work: BatchWork;
  readonly #gathered: GatheredWork;
  readonly #halt = new Alarm();
  readonly #choreBell = new Alarm();
  readonly #waits = new Map<string, number>();
  readonly #lag = new Map<string, number>();
  #inPlace = new Set<string>();
  #stopped = true;
  #running: Promise<void> = Promise.resolve();
  #chores: Promise<void> = Promise.resolve();
  #consumer: Consumer | undefined;
  #shown: ShownOffsets | undefined;

  constructor(private readonly options: BatchConsumerOptions) {
    this.#work = new BatchWork(options);
    // Where one partition is read after the other, nothing could come meanwhile.
    const gatherMs = options.together === true ? (options.gatherMs ?? GATHER_MS) : 0;
    this.#gathered = new GatheredWork(this.#work, options.partSize ?? partSize, gatherMs);
  }

  /** Begins, and resolves once the group is joined. A broker or database that is down is waited for. */
  async start(): Promise<void> {
    if (!this.#stopped) return;
    this.#stopped = false;
    await new Promise<void>((joined) => {
      this.#running = this.#run(joined);
      this.#chores = this.#doChores();
    });
  }

  /** Ends after the part under way is committed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#halt.ring();
    this.#choreBell.ring();
    // While it is still a member of its group, and without waiting: a broker that is down holds no end up.
    void this.#shown?.tell();
    await this.#consumer?.stop().catch(() => undefined);
    await Promise.all([this.#running, this.#chores]);
  }

  /** Messages not handled yet, by topic/partition, as far as this process reads them. */
  lag(): ReadonlyMap<string, number> {
    return this.#lag;
  }

  async #run(joined: () => void): Promise<void> {
    for (let failures = 0; !this.#stopped; ) {
      try {
        await this.#consume(() => {
          failures = 0;
          joined();
        });
      } catch (error) {
        failures += 1;
        this.options.log.warn({ consumer: this.options.group, error: String(error), failures }, 'consumer interrupted');
        if (!this.#stopped) await this.#halt.wait(backOff(failures));
      }
    }
    joined();
  }

  async #consume(joined: () => void): Promise<void> {
    const { brokers, group, topics, log, together = false } = this.options;
    const consumer = kafkaClient(brokers, `goldkey ${group}`, log).consumer({
      groupId: group,
      sessionTimeout,
      rebalanceTimeout: 20_000,
      heartbeatInterval: 2_000,
      minBytes: 1,
      // What is new comes at once; without news, a consumer that asks more often only keeps the broker busy.
      maxWaitTimeInMs: 1_000,
      // What a fetch brings stays in memory until all of it is handled.
      maxBytesPerPartition: 1024 * 1024,
      allowAutoTopicCreation: false,
      // This class starts anew by itself, with everything as at the first start.
      retry: { retries: 5, initialRetryTime: 100, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#consumer = consumer;
    this.#shown = new ShownOffsets(consumer);
    const ended = new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      consumer.on(consumer.events.STOP, () => resolve());
    });
    ended.catch(() => undefined); // Awaited below; a crash may come before.
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.#inPlace = new Set();
      this.#lag.clear();
      this.#takePlaces(consumer, payload.memberAssignment).catch((error) =>
        log.warn({ consumer: group, error: String(error) }, 'places not taken yet'),
      );
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      if (this.#stopped) return;
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: together ? mostPartitions : 1,
        eachBatch: (payload) => this.#onBatch(consumer, payload),
      });
      joined();
      await ended;
    } finally {
      this.#consumer = undefined;
      await consumer.disconnect().catch(() => undefined);
    }
  }

  async #onBatch(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset, pause } = payload;
    const { topic, partition, messages } = batch;
    const place = placeOf(topic, partition);
    // A long transaction must not look like a dead member; a rebalance it hears of is met by the next fetch.
    const beating = setInterval(() => heartbeat().catch(() => undefined), 2_000);
    try {
      if (!(await this.#isInPlace(consumer, topic, partition, messages[0]?.offset))) return;
      const size = this.options.partSize ?? partSize;
      for (let start = 0; start < messages.length; start += size) {
        if (!isRunning() || isStale() || this.#stopped) return;
        const part = messages.slice(start, start + size);
        const begun = performance.now();
        await this.#gathered.handle({ topic, partition, messages: part });
        const last = part.at(-1) as (typeof part)[number];
        resolveOffset(last.offset);
        this.#note(place, topic, partition, batch.highWatermark, last.offset, last.timestamp, part.length, begun);
        await heartbeat();
      }
      const last = messages.at(-1);
      if (last !== undefined) this.#shown?.note(topic, partition, last.offset);
      if (this.#stopped) void this.#shown?.tell();
    } catch (error) {
      if (!isFault(error)) throw error;
      this.#wait(place, error as Error, pause());
    } finally {
      clearInterval(beating);
    }
  }

  /**
   * Moves the reader where the database says, also where nothing new comes: the position committed with the effects counts, not
   * the offset that the group told the broker, which a restored or rebuilt database knows nothing of.
   */
  async #takePlaces(consumer: Consumer, assigned: Readonly<Record<string, number[]>>): Promise<void> {
    const inPlace = this.#inPlace;
    for (const [topic, partitions] of Object.entries(assigned)) {
      const wanted = await this.#work.positions(topic, partitions);
      for (const [partition, offset] of wanted) {
        const place = placeOf(topic, partition);
        if (inPlace !== this.#inPlace || inPlace.has(place)) continue;
        inPlace.add(place);
        consumer.seek({ topic, partition, offset: String(offset) });
      }
    }
  }

  /** Whether the first batch after an assignment begins where the database says; if not, the reader is moved there. */
  async #isInPlace(consumer: Consumer, topic: string, partition: number, first: string | undefined): Promise<boolean> {
    const place = placeOf(topic, partition);
    if (first === undefined || this.#inPlace.has(place)) return first !== undefined;
    const wanted = (await this.#work.positions(topic, [partition])).get(partition);
    this.#inPlace.add(place);
    if (BigInt(first) === wanted) return true;
    consumer.seek({ topic, partition, offset: String(wanted) });
    return false;
  }

  #note(
    place: string,
    topic: string,
    partition: number,
    highWatermark: string,
    offset: string,
    timestamp: string,
    count: number,
    begun: number,
  ): void {
    const { metrics, group } = this.options;
    const lag = Number(BigInt(highWatermark) - BigInt(offset) - 1n);
    this.#waits.delete(place);
    this.#lag.set(place, lag);
    metrics?.handled?.(group, count, (performance.now() - begun) / 1000);
    metrics?.delay?.(group, Math.max(0, Date.now() - Number(timestamp)) / 1000);
    metrics?.lag?.(group, topic, partition, lag);
  }

  /** A failing dependency is no poison: the partition pauses, longer each time, and the same messages come again. */
  #wait(place: string, error: Error, resume: () => void): void {
    const attempt = (this.#waits.get(place) ?? 0) + 1;
    this.#waits.set(place, attempt);
    this.options.metrics?.waited?.(this.options.group);
    const dependency = error instanceof Fault ? error.dependency : undefined;
    this.options.log.warn(
      { consumer: this.options.group, place, dependency, error: String(error), attempt },
      'waiting',
    );
    setTimeout(resume, backOff(attempt)).unref();
  }

  async #doChores(): Promise<void> {
    for (let forgotten = 0; !this.#stopped; ) {
      try {
        await this.#work.replayRequested();
        if (this.options.inbox !== false && Date.now() - forgotten > forgetPause) {
          await this.#work.forgetOld(inboxDays);
          forgotten = Date.now();
        }
      } catch (error) {
        this.options.log.warn({ consumer: this.options.group, error: String(error) }, 'replay or clean-up failed');
      }
      await this.#choreBell.wait(replayPause);
    }
  }
}
