/** How the drill looks at the platform from outside: at its tables as the database's owner, and at its topics. */
import kafkajs from 'kafkajs';
import pg from 'pg';

const { Kafka, logLevel } = kafkajs;

/** Questions to the databases. A connection that is lost is opened again at the next question. */
export class Sight {
  #clients = new Map();

  constructor(serverUrl) {
    this.serverUrl = serverUrl;
  }

  async rows(database, sql, parameters = []) {
    const client = await this.#client(database);
    try {
      return (await client.query(sql, parameters)).rows;
    } catch (error) {
      this.#clients.delete(database);
      client.end().catch(() => undefined);
      throw error;
    }
  }

  async one(database, sql, parameters) {
    return (await this.rows(database, sql, parameters))[0];
  }

  async #client(database) {
    const known = this.#clients.get(database);
    if (known) return known;
    const url = new URL(this.serverUrl);
    url.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: url.href, application_name: 'drill', query_timeout: 30_000 });
    client.on('error', () => this.#clients.delete(database));
    await client.connect();
    this.#clients.set(database, client);
    return client;
  }

  async close() {
    await Promise.all([...this.#clients.values()].map((client) => client.end().catch(() => undefined)));
  }
}

/** The events as they lie on the topics. */
export class Topics {
  #kafka;

  constructor(brokers) {
    this.#kafka = new Kafka({
      brokers: [brokers],
      clientId: 'drill',
      logLevel: logLevel.NOTHING,
      retry: { retries: 2 },
    });
  }

  async #asAdmin(work) {
    const admin = this.#kafka.admin();
    try {
      await admin.connect();
      return await work(admin);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }

  answers() {
    return this.#asAdmin((admin) => admin.listTopics()).then(
      () => true,
      () => false,
    );
  }

  /** Where each partition of the topic ends: `[partition, next offset]`. */
  async ends(topic) {
    const offsets = await this.#asAdmin((admin) => admin.fetchTopicOffsets(topic));
    return offsets.map(({ partition, high }) => [partition, BigInt(high)]);
  }

  /** Every event on a topic up to its end of now: id, source, type, subject. What has no value is a mark of completeness. */
  async read(topic) {
    const left = new Map((await this.ends(topic)).filter(([, end]) => end > 0n));
    const found = [];
    if (left.size === 0) return found;
    const consumer = this.#kafka.consumer({ groupId: `drill.${topic}.${Date.now()}` });
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await new Promise((done, failed) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => failed(payload.error));
        const eachBatch = async ({ batch: { partition, messages } }) => {
          for (const { headers, value } of messages) {
            if (value === null) continue;
            const [id, source, type, subject] = ['id', 'source', 'type', 'subject'].map((name) =>
              String(headers[`ce_${name}`]),
            );
            found.push({ id, source, type, subject });
          }
          if (BigInt(messages.at(-1).offset) + 1n >= (left.get(partition) ?? 0n)) left.delete(partition);
          if (left.size === 0) done();
        };
        consumer.run({ autoCommit: false, eachBatch }).catch(failed);
      });
    } finally {
      await consumer.disconnect().catch(() => undefined);
    }
    return found;
  }
}
