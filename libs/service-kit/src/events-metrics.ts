import type { MessagingMetrics } from '@goldkey/messaging';
import type { Metrics } from './metrics.js';

/** What messaging tells about itself, as the service's metrics. */
export const messagingMetrics = (metrics: Metrics): MessagingMetrics => ({
  relayed: (count) => metrics.published.inc(count),
  handled: (consumer, count) => metrics.handled.inc({ consumer, outcome: 'handled' }, count),
  skipped: (consumer) => metrics.handled.inc({ consumer, outcome: 'skipped' }),
  duplicates: (consumer, count) => metrics.handled.inc({ consumer, outcome: 'duplicate' }, count),
  parked: (consumer) => metrics.parked.inc({ consumer }),
  lag: (consumer, topic, partition, messages) =>
    metrics.lag.set({ consumer, topic, partition: String(partition) }, messages),
});
