import {
  formatMoney,
  Loaded,
  type PlainColumn,
  PlainTable,
  StateChip,
  useCommand,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { monthChoices } from '../../months.js';
import { type Gain, type Preview, previewPath, VERSIONS, type Version, versionPath } from './api.js';
import { rulebookTexts } from './text/texts.js';

const RENEW_MS = 1_000;
const MOST_MONTHS = 12;
/** Parts of a section with room between them. */
const STACKED = { display: 'grid', gap: 12 } as const;
const isBusy = (preview: Preview | undefined): boolean => preview?.state === 'waiting' || preview?.state === 'running';

const Gains = ({ title, gains }: { title: string; gains: readonly Gain[] }) => {
  const t = useText(rulebookTexts);
  const columns: readonly PlainColumn<Gain>[] = [
    { key: 'name', title: t('name'), cell: ({ id, name }) => (id === 'group' ? t('group') : name) },
    { key: 'missed', title: t('missed'), number: true, cell: (one) => `${one.missedBefore} → ${one.missedAfter}` },
    { key: 'points', title: t('points'), number: true, cell: (one) => `${one.pointsBefore} → ${one.pointsAfter}` },
    {
      key: 'fine',
      title: t('fine'),
      number: true,
      cell: (one) => `${formatMoney(one.fineBefore)} → ${formatMoney(one.fineAfter)}`,
    },
  ];
  if (gains.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
    <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={title}>
      <h3>{title}</h3>
      <PlainTable columns={columns} rows={gains} rowKey={({ id }) => id} label={title} />
    </section>
  );
};

const Shown = ({ preview }: { preview: Preview }) => {
  const t = useText(rulebookTexts);
  const format = useFormat();
  const { months, properties, state, done, total, losers, gainers, sum } = preview;
  return (
    <section style={STACKED}>
      <p>
        <StateChip tone={state === 'done' ? 'done' : state === 'failed' ? 'late' : 'soon'}>
          {t(`preview.${state}`)}
        </StateChip>{' '}
        {t('preview.of', { months: months.map(format.month).join('、'), properties })}
      </p>
      {isBusy(preview) ? (
        <Progress
          percent={total === 0 ? 0 : Math.floor((done * 100) / total)}
          format={() => t('preview.progress', { done, total })}
          aria-label={t('preview')}
        />
      ) : null}
      {state === 'done' && preview.clauses.length === 0 ? <p>{t('preview.none')}</p> : null}
      {preview.clauses.length === 0 ? null : (
        <p>
          <b>
            {t('preview.sum', {
              losers,
              gainers,
              before: formatMoney(sum.fineBefore),
              after: formatMoney(sum.fineAfter),
              pointsBefore: sum.pointsBefore,
              pointsAfter: sum.pointsAfter,
            })}
          </b>
        </p>
      )}
      <Gains title={t('byClause')} gains={preview.clauses} />
      <Gains title={t('byPlace')} gains={preview.places} />
      <Gains title={t('byPerson')} gains={preview.people} />
    </section>
  );
};

/** One preview as it goes on: asked again every second until it is done. */
const Followed = ({ previewId }: { previewId: string }) => {
  const [busy, setBusy] = useState(true);
  const read = useRead<Preview>(previewPath(previewId), {}, { keep: true, every: busy ? RENEW_MS : undefined });
  if (read.data !== undefined && busy !== isBusy(read.data)) setBusy(isBusy(read.data));
  return <Loaded query={read}>{(preview) => <Shown preview={preview} />}</Loaded>;
};

/** What the version would have made of past months: asked for, followed, and kept. */
export const VersionPreview = ({ version }: { version: Version }) => {
  const t = useText(rulebookTexts);
  const format = useFormat();
  const { now } = format;
  const [chosen, setChosen] = useState<readonly string[]>(monthChoices(now, undefined).slice(1, 4));
  const path = `${versionPath(version.id)}/previews`;
  const read = useRead<{ items: readonly Preview[] }>(path);
  const command = useCommand({ title: `${t('preview')} ${version.id}`, renews: [VERSIONS] });
  const last = read.data?.items[0];
  return (
    <section style={STACKED}>
      <h2>{t('preview')}</h2>
      <p className="gk-muted">{t('preview.lead')}</p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Select
          mode="multiple"
          aria-label={t('preview.months')}
          style={{ minWidth: 260, flex: '1 1 260px', maxWidth: 560 }}
          value={[...chosen]}
          maxCount={MOST_MONTHS}
          options={monthChoices(format.now, undefined).map((value) => ({ value, label: format.month(value) }))}
          onChange={(months: string[]) => setChosen(months)}
        />
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={command.state === 'sending'}
          onClick={() => command.run({ method: 'POST', path, body: { months: [...chosen].sort() } })}
        >
          {t('preview.run')}
        </Button>
      </p>
      {last === undefined ? null : <Followed key={last.previewId} previewId={last.previewId} />}
    </section>
  );
};
