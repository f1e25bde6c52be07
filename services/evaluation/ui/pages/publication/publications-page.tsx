import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  StateNote,
  useFormat,
  useList,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import type { ListSpec } from '@goldkey/ui/list-state';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PUBLICATIONS, type PublicationItem, type PublicationStateName } from './api.js';
import { PublicationState, Waits } from './parts.js';
import { periodChoices } from './periods.js';
import { PublishDialog } from './publish-dialog.js';
import { publicationTexts } from './text/texts.js';

const STATES = ['open', 'ready', 'published', 'over'] as const;

const publicationList = {
  filters: { period: 'one', state: 'one' },
  sorts: ['property'],
  defaultSort: 'property',
  pageSize: 50,
} as const satisfies ListSpec;

interface Publications {
  readonly period: string;
  readonly items: readonly PublicationItem[];
}

const usePublicationColumns = (publish: (item: PublicationItem) => void): readonly PlainColumn<PublicationItem>[] => {
  const t = useText(publicationTexts);
  const may = useMay();
  return [
    {
      key: 'property',
      title: t('property'),
      cell: ({ propertyId, name = propertyId === 'group' ? t('group') : propertyId, publicationId }) =>
        publicationId === undefined ? name : <Link to={`/publications/${publicationId}`}>{name}</Link>,
    },
    { key: 'state', title: t('state'), short: true, cell: ({ state }) => <PublicationState state={state} /> },
    {
      key: 'when',
      title: t('when'),
      cell: ({ from, until }) => (from === undefined || until === undefined ? '—' : t('span', { from, until })),
    },
    { key: 'waits', title: t('waits'), cell: (item) => <Waits {...item} /> },
    {
      key: 'act',
      title: '',
      short: true,
      cell: (item) =>
        item.state === 'ready' && may('evaluation:close') ? (
          <Button size="small" onClick={() => publish(item)}>
            {t('publish')}
          </Button>
        ) : null,
    },
  ];
};

/** Every place's results on their way: closed, published, long enough. */
export const PublicationsPage = () => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const { now } = format;
  const [publishing, setPublishing] = useState<PublicationItem>();
  const columns = usePublicationColumns(setPublishing);
  const { state: list, change } = useList(publicationList);
  const { period, state } = list.filters;
  const read = useRead<Publications>(PUBLICATIONS, { period }, { keep: true });
  const count = (wanted: PublicationStateName): number =>
    read.data?.items.filter((item) => item.state === wanted).length ?? 0;
  const shown = period ?? read.data?.period;
  return (
    <Page
      title={t('title')}
      lead={
        read.data
          ? t('lead', {
              period: format.period(read.data.period),
              ready: count('ready'),
              published: count('published'),
              over: count('over'),
            })
          : ' '
      }
    >
      <Chips>
        <ChoiceChip
          label={t('period')}
          value={shown}
          choices={periodChoices(now, shown).map((value) => ({ value, title: format.period(value) }))}
          onChange={(next) => change({ filters: { period: next } })}
        />
        <ChoiceChip
          label={t('state')}
          value={state}
          choices={STATES.map((value) => ({ value, title: t(`state.${value}`) }))}
          all={t('state.all')}
          onChange={(next) => change({ filters: { state: next } })}
        />
      </Chips>
      <Loaded query={read}>
        {({ items }) => {
          const rows = items.filter((item) => state === undefined || item.state === state);
          return rows.length === 0 ? (
            <StateNote icon="board" title={t('empty')} />
          ) : (
            <Paper>
              <PaperPart>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too. */}
                <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('title')}>
                  <PlainTable
                    columns={columns}
                    rows={rows}
                    rowKey={({ propertyId }) => propertyId}
                    label={t('title')}
                  />
                </section>
              </PaperPart>
            </Paper>
          );
        }}
      </Loaded>
      {publishing === undefined || read.data === undefined ? null : (
        <PublishDialog
          propertyId={publishing.propertyId}
          name={publishing.name ?? t('group')}
          period={read.data.period}
          onClose={() => setPublishing(undefined)}
        />
      )}
    </Page>
  );
};
