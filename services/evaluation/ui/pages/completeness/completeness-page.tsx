import {
  DialogButton,
  Loaded,
  Page,
  Paper,
  type PlainColumn,
  StateChip,
  type Tone,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { TablePart } from '../../table-part.js';
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
    <TablePart
      title={t('streams')}
      columns={columns}
      rows={streams}
      rowKey={({ service }) => service}
      empty={t('streams.none')}
    />
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
  const keyOf = ({ propertyId, service }: Gap): string => `${propertyId} ${service}`;
  return (
    <TablePart
      title={t('gaps')}
      {...(gaps.length === 0 ? {} : { count: gaps.length })}
      columns={columns}
      rows={gaps}
      rowKey={keyOf}
      empty={t('gaps.none')}
    />
  );
};

/** Whether the facts are complete: what each producer states, where misses wait, and outages that waive. */
export const CompletenessPage = () => {
  const t = useText(completenessTexts);
  const read = useRead<Completeness>(COMPLETENESS, {}, { keep: true, every: RENEW_MS });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={<DialogButton dialog={(close) => <DeclareDialog onClose={close} />}>{t('declare')}</DialogButton>}
    >
      <Paper>
        <Loaded query={read}>
          {({ streams, gaps }) => (
            <>
              <Streams streams={streams} />
              <Gaps gaps={gaps} />
            </>
          )}
        </Loaded>
        <Outages />
      </Paper>
    </Page>
  );
};
