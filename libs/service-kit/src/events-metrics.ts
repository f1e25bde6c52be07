import type { MessagingMetrics } from '@goldkey/messaging';
import type { Metrics } from './metrics.js';

/** What messaging tells about itself, as the service's metrics. */
export const messagingMetrics = (metrics: Metrics): MessagingMetrics => ({
  relayed: (count) => metrics.published.inc(count),
  relayFailed: () => metrics.relayFailures.inc(),
  leading: (leads) => metrics.relayLeads.set(leads ? 1 : 0),
  handled: (consumer, count, seconds) => {
    metrics.handled.inc({ consumer, outcome: 'handled' }, count);
    metrics.batches.observe({ consumer }, seconds);
  },
  delay: (consumer, seconds) => metrics.delay.observe({ consumer }, seconds),
  waited: (consumer) => metrics.waited.inc({ consumer }),
  skipped: (consumer) => metrics.handled.inc({ consumer, outcome: 'skipped' }),
  duplicates: (consumer, count) => metrics.handled.inc({ consumer, outcome: 'duplicate' }, count),
  parked: (consumer) => metrics.parked.inc({ consumer }),
  lag: (consumer, topic, partition, messages) =>
    metrics.lag.set({ consumer, topic, partition: String(partition) }, messages),
});
