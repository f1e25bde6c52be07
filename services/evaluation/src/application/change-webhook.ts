import { type Outcome, refuse } from '@goldkey/kernel';
import { type AllowedHosts, changeWebhook, switchWebhook, type WebhookWish } from '../domain/webhook/decide.js';
import type { WebhookTarget } from '../domain/webhook/webhook.js';
import type { WebhookStore } from './notice-ports.js';
import type { Clock } from './ports.js';

/** Which target, as who changes it has it before them. */
export interface WebhookVersion {
  readonly targetId: string;
  readonly version: number;
}

/** The target, unless it is gone or somebody else changed it meanwhile. */
export const targetAt = async (
  webhooks: Pick<WebhookStore, 'find'>,
  { targetId, version }: WebhookVersion,
): Promise<Outcome<WebhookTarget>> => {
  const target = await webhooks.find(targetId);
  if (target === undefined) return refuse('evaluation.webhook-not-found', { targetId });
  return target.version === version
    ? { accepted: true, value: target }
    : refuse('evaluation.stale-version', { id: targetId });
};

/** Changes what a target gets and where, or switches it off and on. */
export class ChangeWebhook {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly allowed: AllowedHosts,
    private readonly mails: boolean,
    private readonly clock: Clock,
  ) {}

  async change(which: WebhookVersion, wish: WebhookWish): Promise<Outcome<WebhookTarget>> {
    const { unitId, format } = wish;
    if (format === 'mail' && !this.mails) return refuse('evaluation.mail-not-configured');
    if (unitId !== undefined && !(await this.webhooks.hasUnit(unitId)))
      return refuse('evaluation.webhook-unit-not-found', { unitId });
    return this.#run(which, 'changed', (target) => changeWebhook(target, wish, this.allowed));
  }

  switch(which: WebhookVersion, on: boolean): Promise<Outcome<WebhookTarget>> {
    return this.#run(which, on ? 'enabled' : 'paused', (target) => switchWebhook(target, on));
  }

  async #run(
    which: WebhookVersion,
    change: string,
    decide: (target: WebhookTarget) => Outcome<WebhookTarget>,
  ): Promise<Outcome<WebhookTarget>> {
    const found = await targetAt(this.webhooks, which);
    if (!found.accepted) return found;
    const outcome = decide(found.value);
    if (!outcome.accepted) return outcome;
    return (await this.webhooks.update(outcome.value, found.value, change, this.clock.now()))
      ? outcome
      : refuse('evaluation.stale-version', { id: which.targetId });
  }
}
