import { type Outcome, refuse } from '@goldkey/kernel';
import type { WebhookTarget } from '../domain/webhook/webhook.js';
import { targetAt, type WebhookVersion } from './change-webhook.js';
import type { WebhookStore } from './notice-ports.js';
import type { Clock } from './ports.js';

/** Removes a target with what still waits before it; the history keeps that it was there. */
export class RemoveWebhook {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly clock: Clock,
  ) {}

  async run(which: WebhookVersion): Promise<Outcome<WebhookTarget>> {
    const found = await targetAt(this.webhooks, which);
    if (!found.accepted) return found;
    return (await this.webhooks.remove(found.value, this.clock.now()))
      ? found
      : refuse('evaluation.stale-version', { id: which.targetId });
  }
}
