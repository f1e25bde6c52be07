import {
  CountFigure,
  type Fact,
  Facts,
  formatCount,
  type PlainColumn,
  PlainTable,
  StateChip,
  type Tone,
  useFormat,
  useText,
} from '@goldkey/ui';
import { platformTexts } from '../../text/texts.js';
import { HourSpark } from './hour-chart.js';
import {
  behindOf,
  type Condition,
  conditionOf,
  type Health,
  isFarBehind,
  isLateOutbox,
  megabytes,
  type ServiceId,
} from './platform-health.js';

/** What a service answered; `asked`: the question has come back. */
export interface Told {
  readonly service: ServiceId;
  readonly health: Health | undefined;
  readonly asked: boolean;
}

const tones: Readonly<Record<Condition, Tone>> = { well: 'done', attention: 'soon', away: 'late' };

const hourOf = ({ written }: Health): number => written.reduce((sum, { events }) => sum + events, 0);

const useCells = () => {
  const t = useText(platformTexts);
  const format = useFormat();
  return {
    name: ({ service }: Told) => t(`health.service.${service}`),
    condition: ({ health, asked }: Told) => {
      if (!asked) return '…';
      const condition = conditionOf(health);
      return <StateChip tone={tones[condition]}>{t(`health.condition.${condition}`)}</StateChip>;
    },
    outbox: ({ outbox }: Health) =>
      outbox.waiting === 0 ? (
        <CountFigure value={0} />
      ) : (
        <span className={isLateOutbox(outbox.oldestSeconds) ? 'gk-late' : undefined}>
          {formatCount(outbox.waiting)} · {t('health.seconds', { count: outbox.oldestSeconds })}
        </span>
      ),
    behind: (health: Health) => {
      const behind = behindOf(health);
      return behind === undefined ? t('health.unknown') : <CountFigure value={behind} late={isFarBehind(behind)} />;
    },
    parked: ({ parked }: Health) => <CountFigure value={parked} late />,
    since: ({ since }: Health) => format.instant(since),
  };
};

const Narrow = ({ told }: { told: readonly Told[] }) => {
  const t = useText(platformTexts);
  const cells = useCells();
  const factsOf = (health: Health): readonly Fact[] => [
    { label: t('health.events'), value: formatCount(hourOf(health)) },
    { label: t('health.toSend'), value: cells.outbox(health) },
    { label: t('health.behind'), value: cells.behind(health) },
    { label: t('health.parked'), value: cells.parked(health) },
    { label: t('health.memory'), value: megabytes(health.memoryBytes) },
    { label: t('health.database'), value: megabytes(health.databaseBytes) },
    { label: t('health.since'), value: cells.since(health) },
  ];
  return (
    <div className="gk-health-narrow">
      {told.map((one) => (
        <section key={one.service}>
          <h3>
            {cells.name(one)} {cells.condition(one)}
          </h3>
          {one.health === undefined ? null : <Facts facts={factsOf(one.health)} lined />}
        </section>
      ))}
    </div>
  );
};

/** Every service with its figures; on a phone one below the other. */
export const ServiceTable = ({ told }: { told: readonly Told[] }) => {
  const t = useText(platformTexts);
  const cells = useCells();
  const of =
    (cell: (health: Health) => React.ReactNode) =>
    ({ health }: Told) =>
      health === undefined ? '—' : cell(health);
  const columns: readonly PlainColumn<Told>[] = [
    { key: 'service', title: t('health.service'), short: true, cell: cells.name },
    { key: 'condition', title: t('health.condition'), short: true, cell: cells.condition },
    {
      key: 'spark',
      title: t('health.hour.short'),
      cell: of(({ written }) => <HourSpark counts={written.map(({ events }) => events)} />),
    },
    { key: 'events', title: t('health.events'), number: true, cell: of((health) => formatCount(hourOf(health))) },
    { key: 'outbox', title: t('health.toSend'), number: true, cell: of(cells.outbox) },
    { key: 'behind', title: t('health.behind'), number: true, cell: of(cells.behind) },
    { key: 'parked', title: t('health.parked'), number: true, cell: of(cells.parked) },
    { key: 'memory', title: t('health.memory'), number: true, cell: of(({ memoryBytes }) => megabytes(memoryBytes)) },
    {
      key: 'database',
      title: t('health.database'),
      number: true,
      cell: of(({ databaseBytes }) => megabytes(databaseBytes)),
    },
    { key: 'since', title: t('health.since'), short: true, cell: of(cells.since) },
  ];
  return (
    <>
      <div className="gk-health-services gk-health-wide">
        <PlainTable columns={columns} rows={told} rowKey={({ service }) => service} label={t('health.services')} />
      </div>
      <Narrow told={told} />
    </>
  );
};
