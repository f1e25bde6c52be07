import { runAsSystem } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { AssembledService } from '@goldkey/service-kit';

const FIGURES = `
  SELECT (SELECT count(DISTINCT matter) FROM notice_mark)::float8 AS unsettled,
    (SELECT count(*) FROM webhook_delivery WHERE state = 'pending')::float8 AS pending,
    (SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM webhook_delivery WHERE state = 'pending')::float8 AS oldest,
    (SELECT count(*) FROM webhook_delivery WHERE state = 'given-up')::float8 AS lost,
    (SELECT count(*) FROM webhook_target WHERE state = 'active' AND failures > 0)::float8 AS failing,
    (SELECT count(*) FROM webhook_target WHERE state = 'disabled')::float8 AS disabled`;

const GAUGES = {
  unsettled: ['notice_waiting_matters', 'Matters that changed and have not settled, or were not looked at yet.'],
  pending: ['webhook_pending_messages', 'Messages that wait for their receiver.'],
  oldest: ['webhook_oldest_age_seconds', 'Age of the oldest message that waits.'],
  lost: ['webhook_given_up_messages', 'Messages of the last month that no attempt could deliver.'],
  failing: ['webhook_failing_targets', 'Targets whose last attempt failed.'],
  disabled: ['webhook_disabled_targets', 'Targets that failed for too long.'],
} as const;

/** How notices and webhooks stand, asked of the database only when somebody scrapes. */
export const noticeMetrics = (
  database: Database,
  { metrics, log }: Pick<AssembledService, 'metrics' | 'log'>,
): void => {
  const gauges = Object.entries(GAUGES).map(
    ([key, [name, help]]) => [key as keyof typeof GAUGES, metrics.gauge({ name, help, labelNames: [] })] as const,
  );
  const ask = async (): Promise<void> => {
    const [row] = await runAsSystem('evaluation.metrics', () =>
      database.transaction((tx) => tx.query<Record<keyof typeof GAUGES, number>>(FIGURES), { readOnly: true }),
    );
    for (const [key, gauge] of gauges) gauge.set(row?.[key] ?? 0);
  };
  metrics.onScrape(() =>
    ask().catch((error: unknown) => log.warn({ err: error }, 'notices and webhooks could not be measured')),
  );
};
