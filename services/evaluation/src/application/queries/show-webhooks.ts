import { formatInstant, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import type { Delivery, TargetStanding, WebhookStore } from '../notice-ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { DeliveryView, WebhookView } from './notice-views.js';
import type { Names } from './readers.js';

const told = <Name extends string>(name: Name, at: Instant | undefined): { readonly [N in Name]?: string } =>
  (at === undefined ? {} : { [name]: formatInstant(at, DEFAULT_ZONE) }) as { readonly [N in Name]?: string };

/** Targets with what stands before them, and what became of each message. */
export class ShowWebhooks {
  constructor(
    private readonly webhooks: Pick<WebhookStore, 'list' | 'find' | 'deliveries'>,
    private readonly names: Pick<Names, 'employees'>,
  ) {}

  async list(): Promise<readonly WebhookView[]> {
    const standings = await this.webhooks.list();
    const people = await this.names.employees([...new Set(standings.map(({ target }) => target.createdBy))]);
    return standings.map((standing) => viewOf(standing, people));
  }

  async deliveries(targetId: string): Promise<Outcome<readonly DeliveryView[]>> {
    if ((await this.webhooks.find(targetId)) === undefined) return refuse('evaluation.webhook-not-found', { targetId });
    return { accepted: true, value: (await this.webhooks.deliveries(targetId)).map(deliveryView) };
  }
}

const viewOf = (
  { target, unitName, pending, lastAttemptAt, lastStatus, lastError }: TargetStanding,
  people: ReadonlyMap<string, string>,
): WebhookView => {
  const { failures: _failures, failingSince, nextAt, createdAt, ...rest } = target;
  return {
    ...rest,
    ...(unitName === undefined ? {} : { unitName }),
    pending,
    ...told('failingSince', failingSince),
    ...told('nextAt', nextAt),
    ...told('lastAttemptAt', lastAttemptAt),
    ...(lastStatus === undefined ? {} : { lastStatus }),
    ...(lastError === undefined ? {} : { lastError }),
    createdByName: people.get(target.createdBy) ?? target.createdBy,
    createdAt: formatInstant(createdAt, DEFAULT_ZONE),
  };
};

const deliveryView = ({ createdAt, lastAttemptAt, ...delivery }: Delivery): DeliveryView => ({
  ...delivery,
  createdAt: formatInstant(createdAt, DEFAULT_ZONE),
  ...told('lastAttemptAt', lastAttemptAt),
});
