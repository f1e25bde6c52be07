import type { Consumer } from 'kafkajs';

/** Told no more often: for who looks a second is now, and the broker writes down each telling. */
const EVERY_MS = 1_000;

interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** Kafka's own group offsets, for tools that show them and for autoscalers; nothing here depends on them. */
export class ShownOffsets {
  readonly #untold = new Map<string, Place>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly consumer: Pick<Consumer, 'commitOffsets'>) {}

  /** The partition is handled up to this offset. */
  note(topic: string, partition: number, offset: string): void {
    this.#untold.set(`${topic}/${partition}`, { topic, partition, offset: String(BigInt(offset) + 1n) });
    this.#timer ??= setTimeout(() => void this.tell(), EVERY_MS).unref();
  }

  /** Tells what is not told yet; a broker that does not listen hears the next ones. */
  async tell(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const places = [...this.#untold.values()];
    this.#untold.clear();
    if (places.length > 0) await this.consumer.commitOffsets(places).catch(() => undefined);
  }
}
