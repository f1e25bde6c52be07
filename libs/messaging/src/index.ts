export { Alarm } from './alarm.js';
export { BatchConsumer, type BatchConsumerOptions } from './batch-consumer.js';
export type { Brokers, SaslLogin, SecuredBrokers, TlsFiles } from './brokers.js';
export { dataOf } from './data-of.js';
export { deadLetterTopic, type EventEnvelope, eventsTopic, type NewEvent, versionOf } from './envelope.js';
export {
  connectEvents,
  EVERY_EVENT,
  EventContext,
  EventsServer,
  type EventsServerOptions,
  inRuns,
} from './events-server.js';
export { type ConsumerBehind, consumersBehind, WRITTEN, type Written, writtenLately } from './flow.js';
export type { MessagingLog, MessagingMetrics } from './metrics.js';
export { messagingMigrations } from './migrations.js';
export { appendEvents, newEventId, type OutboxState, outboxState } from './outbox.js';
export { type ParkedEvent, parkedCount, parkedEvents, replayParked } from './parked.js';
export * from './parked-desk.js';
export { Relay, type RelayOptions } from './relay.js';
export { createTopics, type TopicDeclaration, topicEnds } from './topics.js';
export { type Tracing, useTracing } from './tracing.js';
