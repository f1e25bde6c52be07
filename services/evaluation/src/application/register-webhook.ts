import { type Outcome, refuse } from '@goldkey/kernel';
import { type AllowedHosts, registerWebhook, type WebhookWish } from '../domain/webhook/decide.js';
import type { WebhookStore } from './notice-ports.js';
import type { Clock } from './ports.js';

export interface RegisterWebhookCommand extends WebhookWish {
  readonly targetId: string;
  readonly by: string;
}

/** Registers where notices are sent; the secret under which they are signed is answered this once. */
export class RegisterWebhook {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly newSecret: (() => string) | undefined,
    private readonly allowed: AllowedHosts,
    private readonly mails: boolean,
    private readonly clock: Clock,
  ) {}

  async run({ by, ...wish }: RegisterWebhookCommand): Promise<Outcome<{ readonly secret: string }>> {
    if (!(await this.webhooks.ofGroup())) return refuse('evaluation.webhook-of-group-not-permitted');
    if (this.newSecret === undefined) return refuse('evaluation.webhook-sealing-not-configured');
    const { unitId, format } = wish;
    if (format === 'mail' && !this.mails) return refuse('evaluation.mail-not-configured');
    if (unitId !== undefined && !(await this.webhooks.hasUnit(unitId)))
      return refuse('evaluation.webhook-unit-not-found', { unitId });
    const outcome = registerWebhook(wish, { by, at: this.clock.now(), allowed: this.allowed });
    if (!outcome.accepted) return outcome;
    const secret = this.newSecret();
    await this.webhooks.add(outcome.value, secret);
    return { accepted: true, value: { secret } };
  }
}
