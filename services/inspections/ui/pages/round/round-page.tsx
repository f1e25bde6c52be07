import {
  Facts,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link, useParams } from 'react-router';
import { FINDINGS, type FindingLine, POSTS, type PostLine, roundPath } from '../../api.js';
import { FindingStateChip } from '../../parts.js';
import { Photos } from '../../photos.js';
import { Wide } from '../../supervision/parts.js';
import { type RoundRecord, stopsOf, timesOf } from './stops.js';
import { roundTexts } from './text/texts.js';

type Stop = ReturnType<typeof stopsOf>[number];

const Found = ({ stop, titles }: { stop: Stop; titles: ReadonlyMap<string, string> }) => {
  const t = useText(roundTexts);
  const wrong = stop.answers.filter(({ result }) => result !== 'in-order');
  return (
    <>
      {wrong.length === 0 ? <span className="gk-muted">{t('found.none')}</span> : null}
      {wrong.map(({ itemId, result, note, photos = [] }) => (
        <div key={itemId}>
          <StateChip tone={result === 'failed' ? 'late' : 'plain'}>{t(`result.${result}`)}</StateChip>{' '}
          {titles.get(itemId) ?? itemId} {note === undefined ? null : <span className="gk-muted">{note}</span>}
          <Photos ids={photos} />
        </div>
      ))}
      {stop.note === undefined ? null : <p className="gk-small">{stop.note}</p>}
    </>
  );
};

interface CheckListLine {
  readonly versions: readonly { readonly items: readonly { readonly itemId: string; readonly title: string }[] }[];
}

/** Titles of every item that the property's check-lists ever had: a round is read by the version of its day. */
const useTitles = (propertyId: string): ReadonlyMap<string, string> => {
  const read = useRead<{ readonly items: readonly CheckListLine[] }>('/api/inspections/check-lists', {
    propertyId,
    pageSize: 50,
  });
  const items = (read.data?.items ?? []).flatMap(({ versions }) => versions.flatMap((version) => version.items));
  return new Map(items.map(({ itemId, title }) => [itemId, title]));
};

const Stops = ({ round }: { round: RoundRecord }) => {
  const t = useText(roundTexts);
  const format = useFormat();
  const posts = useRead<{ readonly items: readonly PostLine[] }>(POSTS, {
    propertyId: round.propertyId,
    pageSize: 500,
  });
  const titles = useTitles(round.propertyId);
  const nameOf = new Map((posts.data?.items ?? []).map(({ id, name, place }) => [id, { name, place }]));
  return (
    <Wide label={t('stops')}>
      <PlainTable
        label={t('stops')}
        rows={stopsOf(round.visits)}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'post',
            title: t('post'),
            cell: ({ postId }) => (
              <>
                {nameOf.get(postId)?.name ?? postId}
                <div className="gk-small gk-muted">{nameOf.get(postId)?.place}</div>
              </>
            ),
          },
          { key: 'at', title: t('at'), cell: ({ at }) => format.briefInstant(at) },
          {
            key: 'since',
            title: t('since'),
            number: true,
            cell: ({ since }) => (since === undefined ? '' : t('minutes', { count: since })),
          },
          {
            key: 'scanned',
            title: t('scanned'),
            cell: ({ scanned }) =>
              scanned.length === 0 ? (
                <span className="gk-muted">{t('scanned.none')}</span>
              ) : (
                t('scanned.count', { count: scanned.length })
              ),
          },
          { key: 'found', title: t('found'), cell: (stop) => <Found stop={stop} titles={titles} /> },
        ]}
      />
    </Wide>
  );
};

const FindingsOf = ({ roundId }: { roundId: string }) => {
  const t = useText(roundTexts);
  const read = useRead<{ readonly items: readonly FindingLine[] }>(FINDINGS, { roundId, pageSize: 100 });
  const items = read.data?.items ?? [];
  if (items.length === 0) return <p className="gk-muted">{t('findings.none')}</p>;
  return (
    <ul className="gk-lines">
      {items.map(({ id, category, place, state }) => (
        <li key={id}>
          <Link to={`/findings/${id}`}>
            {category} · {place}
          </Link>
          <span className="gk-lines-figure">
            <FindingStateChip state={state} />
          </span>
        </li>
      ))}
    </ul>
  );
};

const MINUTE_MS = 60_000;

const clockTones = { same: undefined, late: 'gk-soon', ahead: 'gk-late' } as const;

const Round = ({ round }: { round: RoundRecord }) => {
  const t = useText(roundTexts);
  const format = useFormat();
  const { minutes, underway, clock } = timesOf(round);
  return (
    <Paper>
      <PaperPart>
        <Facts
          facts={[
            { label: t('who'), value: round.inspectorName },
            { label: t('property'), value: round.propertyName },
            { label: t('started'), value: format.briefInstant(round.startedAt) },
            {
              label: t('completed'),
              value: round.completedAt === undefined ? t('underway') : format.briefInstant(round.completedAt),
            },
            { label: t('took'), value: minutes === undefined ? undefined : t('minutes', { count: minutes }) },
            { label: t('received'), value: format.briefInstant(round.receivedAt) },
            {
              label: t('clock'),
              value:
                clock === undefined ? undefined : (
                  <span className={clockTones[clock]}>
                    {t(`clock.${clock}`, { span: format.span(Math.max(1, Math.abs(underway ?? 0)) * MINUTE_MS) })}
                  </span>
                ),
            },
          ]}
        />
      </PaperPart>
      <PaperPart>
        <SectionHead title={t('stops')} level={3} id="stops" count={round.visits.length} />
        <Stops round={round} />
      </PaperPart>
      <PaperPart>
        <SectionHead title={t('findings')} level={3} id="findings" />
        <FindingsOf roundId={round.id} />
      </PaperPart>
    </Paper>
  );
};

/** One round: who walked it when, each stop with what was found there, and how the phone's clock stands to ours. */
export const RoundPage = () => {
  const { roundId = '' } = useParams();
  const t = useText(roundTexts);
  const read = useRead<RoundRecord>(roundPath(roundId));
  return (
    <Page title={t('round')} crumbs={[{ title: t('rounds'), to: '/patrol-weeks' }, { title: t('round') }]}>
      <Loaded query={read}>{(round) => <Round round={round} />}</Loaded>
    </Page>
  );
};
