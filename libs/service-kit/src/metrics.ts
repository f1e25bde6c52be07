import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Every metric of a service, declared before use; names as `<noun>_<unit>` (style.md 12). */
export const createMetrics = (service: string) => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const asked: (() => Promise<void>)[] = [];
  return {
    registry,
    /** `ask` sets gauges whose figures are looked up only when somebody scrapes. */
    onScrape: (ask: () => Promise<void>): void => {
      asked.push(ask);
    },
    /** All figures as they are now, as text. */
    scrape: async (): Promise<string> => {
      await Promise.all(asked.map((ask) => ask()));
      return registry.metrics();
    },
    /** A gauge of the service's own. */
    gauge: <Label extends string>(declared: { name: string; help: string; labelNames: Label[] }): Gauge<Label> =>
      new Gauge({ ...declared, registers }),
    requests: new Histogram({
      name: 'request_seconds',
      help: 'Time to answer an HTTP request, by route, method and status.',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),
    calls: new Histogram({
      name: 'call_seconds',
      help: 'Time to answer a gRPC call, by call and outcome (ok, or the code of the refusal).',
      labelNames: ['call', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    connections: new Gauge({
      name: 'database_connections',
      help: 'Connections of the pool, and who waits for one.',
      labelNames: ['state'],
      registers,
    }),
    outboxWaiting: new Gauge({
      name: 'outbox_waiting_events',
      help: 'Events written and not yet published.',
      registers,
    }),
    outboxOldest: new Gauge({
      name: 'outbox_oldest_age_seconds',
      help: 'Age of the oldest event that is not yet published.',
      registers,
    }),
    published: new Counter({ name: 'outbox_published_total', help: 'Events published.', registers }),
    relayFailures: new Counter({
      name: 'outbox_interruptions_total',
      help: 'Times that publishing broke off and began anew.',
      registers,
    }),
    relayLeads: new Gauge({
      name: 'outbox_leading_state',
      help: '1 where this process is the one that publishes.',
      registers,
    }),
    deliveriesWaiting: new Gauge({
      name: 'delivery_waiting_commands',
      help: 'Commands to another service that it has not replied to.',
      labelNames: ['delivery'],
      registers,
    }),
    deliveriesOldest: new Gauge({
      name: 'delivery_oldest_age_seconds',
      help: 'How long the oldest command to another service waits for its reply.',
      labelNames: ['delivery'],
      registers,
    }),
    lag: new Gauge({
      name: 'inbox_lag_events',
      help: 'Events of a topic that a consumer has not handled yet.',
      labelNames: ['consumer', 'topic', 'partition'],
      registers,
    }),
    handled: new Counter({
      name: 'inbox_handled_total',
      help: 'Events handled, duplicates and unknown types apart.',
      labelNames: ['consumer', 'outcome'],
      registers,
    }),
    batches: new Histogram({
      name: 'inbox_batch_seconds',
      help: 'Time to handle a batch of events and commit it.',
      labelNames: ['consumer'],
      buckets: SECONDS,
      registers,
    }),
    delay: new Histogram({
      name: 'inbox_delay_seconds',
      help: "From the broker's time stamp to the commit of the effect, of the newest event of a batch.",
      labelNames: ['consumer'],
      buckets: [...SECONDS, 30, 120, 600],
      registers,
    }),
    waited: new Counter({
      name: 'inbox_waits_total',
      help: 'Times that a fault made a consumer wait.',
      labelNames: ['consumer'],
      registers,
    }),
    erased: new Counter({
      name: 'personal_data_erased_total',
      help: 'Rows whose personal data was erased because its time was over, by what the service declares.',
      labelNames: ['store'],
      registers,
    }),
    parkedNow: new Gauge({ name: 'parked_events', help: 'Events set aside and not handled yet.', registers }),
    parked: new Counter({
      name: 'parked_total',
      help: 'Events set aside after their tries.',
      labelNames: ['consumer'],
      registers,
    }),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
