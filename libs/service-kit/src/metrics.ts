import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Every metric of a service, declared before use; names as `<noun>_<unit>` (style.md 12). */
export const createMetrics = (service: string) => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'request_seconds',
      help: 'Time to answer an HTTP request, by route, method and status.',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
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
    parked: new Counter({
      name: 'parked_total',
      help: 'Events set aside after their tries.',
      labelNames: ['consumer'],
      registers,
    }),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
