import {
  Loaded,
  Page,
  type PlainColumn,
  PlainTable,
  StateChip,
  type Tone,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { COMPLETENESS, type Completeness, type Gap, type Stream } from './api.js';
import { DeclareDialog } from './outage-dialogs.js';
import { Outages } from './outages.js';
import { useServiceName } from './service-name.js';
import { completenessTexts } from './text/texts.js';

const RENEW_MS = 15_000;
const tones: Readonly<Record<Stream['state'], Tone>> = { complete: 'done', silent: 'late', unstated: 'plain' };

const Streams = ({ streams }: Pick<Completeness, 'streams'>) => {
  const t = useText(completenessTexts);
  const format = useFormat();
  const nameOf = useServiceName();
  const when = (at: string | undefined): string => (at === undefined ? '—' : format.instant(at));
  const columns: readonly PlainColumn<Stream>[] = [
    { key: 'service', title: t('service'), cell: ({ service }) => nameOf(service) },
    {
      key: 'state',
      title: t('state'),
      short: true,
      cell: ({ state }) => <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>,
    },
    { key: 'upTo', title: t('upTo'), cell: ({ completeUpTo }) => when(completeUpTo) },
    { key: 'heard', title: t('heard'), cell: ({ heardAt }) => when(heardAt) },
    { key: 'lastEvent', title: t('lastEvent'), cell: ({ lastEventAt }) => when(lastEventAt) },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
    <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('streams')}>
      <PlainTable columns={columns} rows={streams} rowKey={({ service }) => service} label={t('streams')} />
    </section>
  );
};

const Gaps = ({ gaps }: Pick<Completeness, 'gaps'>) => {
  const t = useText(completenessTexts);
  const nameOf = useServiceName();
  const columns: readonly PlainColumn<Gap>[] = [
    { key: 'property', title: t('property'), cell: ({ name }) => name },
    { key: 'service', title: t('service'), short: true, cell: ({ service }) => nameOf(service) },
    { key: 'pending', title: t('pending'), number: true, cell: ({ pending }) => pending },
    { key: 'unread', title: t('unread'), number: true, cell: ({ unread }) => unread },
  ];
  if (gaps.length === 0) return <p className="gk-muted">{t('gaps.none')}</p>;
  const keyOf = ({ propertyId, service }: Gap): string => `${propertyId} ${service}`;
  return <PlainTable columns={columns} rows={gaps} rowKey={keyOf} label={t('gaps')} />;
};

/** Whether the facts are complete: what each producer states, where misses wait, and outages that waive. */
export const CompletenessPage = () => {
  const t = useText(completenessTexts);
  const [declaring, setDeclaring] = useState(false);
  const read = useRead<Completeness>(COMPLETENESS, {}, { keep: true, every: RENEW_MS });
  return (
    <Page title={t('title')} lead={t('lead')} acts={<Button onClick={() => setDeclaring(true)}>{t('declare')}</Button>}>
      <Loaded query={read}>
        {({ streams, gaps }) => (
          <>
            <h2>{t('streams')}</h2>
            <Streams streams={streams} />
            <h2>{t('gaps')}</h2>
            <Gaps gaps={gaps} />
          </>
        )}
      </Loaded>
      <Outages />
      {declaring ? <DeclareDialog onClose={() => setDeclaring(false)} /> : null}
    </Page>
  );
};
