import { formatInstant, type Outcome, refuse } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { WebhookStore } from './notice-ports.js';
import type { Clock } from './ports.js';

/** Sends a message that tells nothing, behind what waits; a line that rests after a failure is tried at once. */
export class TestWebhook {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly clock: Clock,
  ) {}

  async run(targetId: string, messageId: string): Promise<Outcome<{ readonly messageId: string }>> {
    const target = await this.webhooks.find(targetId);
    if (target === undefined) return refuse('evaluation.webhook-not-found', { targetId });
    if (target.state !== 'active') return refuse('evaluation.webhook-not-active', { targetId });
    const now = this.clock.now();
    const type = 'webhook.tested';
    const body = JSON.stringify({ type, timestamp: formatInstant(now, DEFAULT_ZONE), data: { targetId } });
    await this.webhooks.enqueueFor(targetId, { messageId, type, body }, now);
    return { accepted: true, value: { messageId } };
  }
}
