import './parked-events.css';
import {
  type BulkAct,
  Field,
  ListPage,
  ListSearch,
  useList,
  useRead,
  useText,
  type View,
  WordsArea,
} from '@goldkey/ui';

import { platformTexts } from '../../text/texts.js';
import { ParkedEventPanel } from './parked-event-panel.js';
import { useParkedColumns } from './parked-events-columns.js';
import {
  LISTENERS,
  type Listener,
  type ParkedLine,
  parkedList,
  parkedPath,
  parkedQuery,
  serviceOf,
  shortType,
} from './parked-events-list.js';

const RENEW_MS = 15_000;

/** A tab for each service, with how many events of it are parked; one that does not answer has no number. */
const useTabs = (): readonly View[] => {
  const t = useText(platformTexts);
  const totals: Readonly<Record<Listener, number | undefined>> = {
    evaluation: useTotal('evaluation'),
    complaints: useTotal('complaints'),
    staffing: useTotal('staffing'),
    inspections: useTotal('inspections'),
    billing: useTotal('billing'),
    convenience: useTotal('convenience'),
    identity: useTotal('identity'),
  };
  return LISTENERS.map((service) => {
    const [name, count] = [t(`parked.service.${service}`), totals[service]];
    return {
      key: service,
      title: count === undefined || count === 0 ? name : t('parked.service.counted', { name, count }),
      search: service === LISTENERS[0] ? '' : `service=${service}`,
    };
  });
};

const useTotal = (service: Listener): number | undefined =>
  useRead<{ readonly total: number }>(parkedPath(service), { pageSize: 1 }, { every: RENEW_MS }).data?.total;

const useActs = (service: Listener): readonly BulkAct<ParkedLine>[] => {
  const t = useText(platformTexts);
  const post = (door: string) => (values: Readonly<Record<string, unknown>>) => (line: ParkedLine) => ({
    method: 'POST' as const,
    path: `${parkedPath(service)}/${door}`,
    body: { ...values, keys: [line.key] },
  });
  return [
    { key: 'replay', title: t('parked.replay'), hindered: () => undefined, command: post('replay') },
    {
      key: 'discard',
      title: t('parked.discard'),
      hindered: () => undefined,
      command: post('discard'),
      fields: () => (
        <Field name="why" label={t('parked.discard.why')}>
          <WordsArea rows={3} minLength={2} longest={500} />
        </Field>
      ),
    },
  ];
};

/** Events that a service could not handle: which, since when, why, and to be handled again or given up. */
export const ParkedEventsPage = () => {
  const t = useText(platformTexts);
  const list = useList(parkedList);
  const { state, params } = list;
  const service = serviceOf(state.filters.service);
  const filtersSet = list.filtersSet - (params.has('service') ? 1 : 0);
  return (
    <ListPage<ParkedLine>
      key={service}
      name="parked-events"
      title={t('parked.title')}
      path={parkedPath(service)}
      query={parkedQuery(state)}
      list={{ ...list, filtersSet }}
      every={RENEW_MS}
      columns={useParkedColumns()}
      wideOnly={['property', 'attempts']}
      rowKey={({ key }) => key}
      nameOf={({ type, id }) => `${shortType(type)} ${id}`}
      views={useTabs()}
      filters={<ListSearch list={list} placeholder={t('parked.search')} />}
      bulk={{ acts: useActs(service), renews: [parkedPath(service)] }}
      empty={{ icon: 'tick', title: t('parked.empty'), lead: t('parked.empty.lead') }}
      recordPanel={(opened) => <ParkedEventPanel {...opened} service={service} />}
    />
  );
};
