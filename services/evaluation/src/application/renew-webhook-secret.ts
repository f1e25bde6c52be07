import { type Outcome, refuse } from '@goldkey/kernel';
import { targetAt, type WebhookVersion } from './change-webhook.js';
import type { WebhookStore } from './notice-ports.js';
import type { Clock } from './ports.js';

/** A new secret for a target: what is sent from now on is signed under it. It is answered this once. */
export class RenewWebhookSecret {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly newSecret: (() => string) | undefined,
    private readonly clock: Clock,
  ) {}

  async run(which: WebhookVersion): Promise<Outcome<{ readonly secret: string }>> {
    const found = await targetAt(this.webhooks, which);
    if (!found.accepted) return found;
    if (this.newSecret === undefined) return refuse('evaluation.webhook-sealing-not-configured');
    const secret = this.newSecret();
    return (await this.webhooks.replaceSecret(found.value, secret, this.clock.now()))
      ? { accepted: true, value: { secret } }
      : refuse('evaluation.stale-version', { id: which.targetId });
  }
}
