import { ListPage, SearchField, useList, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { convenienceTexts } from '../../text/texts.js';
import { VENUES, type VenuesLine, venuesList, venuesQuery } from './venues-list.js';
import { useVenuesColumns, VenuesCard, VenuesPanel } from './venues-table.js';

/** Venues: what is there, by what, in which order. */
export const VenuesPage = () => {
  const t = useText(convenienceTexts);
  const list = useList(venuesList);
  const { change } = list;
  const onWords = useCallback((q: string | undefined) => change({ filters: { q } }), [change]);
  const columns = useVenuesColumns();
  return (
    <ListPage<VenuesLine>
      name="venues"
      title={t('venues.title')}
      path={VENUES}
      query={venuesQuery(list.state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={(line) => String(line.code)}
      card={(line) => <VenuesCard line={line} columns={columns} />}
      filters={<SearchField words={list.state.filters.q} onWords={onWords} placeholder={t('venues.search')} />}
      empty={{ icon: 'book', title: t('venues.empty') }}
      panel={(opened) => <VenuesPanel {...opened} columns={columns} />}
    />
  );
};
