/**
 * What the relay and the consumers tell about themselves. Each member is optional; service-kit turns them into
 * counters and gauges.
 */
export interface MessagingMetrics {
  /** The broker has acknowledged `count` events. */
  relayed?(count: number): void;
  relayFailed?(): void;
  /** Whether this process is the one that relays. */
  leading?(leads: boolean): void;
  /** A batch was handled and committed, in `seconds`. */
  handled?(consumer: string, count: number, seconds: number): void;
  /** From the instant of the broker's time stamp to the commit of its effect, in seconds, per batch's newest event. */
  delay?(consumer: string, seconds: number): void;
  /** Events of a type nobody here listens to. */
  skipped?(consumer: string, type: string): void;
  duplicates?(consumer: string, count: number): void;
  /** A fault made the consumer wait. */
  waited?(consumer: string): void;
  parked?(consumer: string, type: string): void;
  /** Messages of the partition not handled yet. */
  lag?(consumer: string, topic: string, partition: number, messages: number): void;
}

/** The part of a logger that messaging uses; pino fits. */
export interface MessagingLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
