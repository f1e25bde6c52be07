import { ListPage, SearchField, useList, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { estatesTexts } from '../../text/texts.js';
import { PROPERTIES, type PropertiesLine, propertiesList, propertiesQuery } from './properties-list.js';
import { PropertyCard, PropertyPanel, usePropertiesColumns } from './properties-table.js';

/** The properties that the group serves. */
export const PropertiesPage = () => {
  const t = useText(estatesTexts);
  const list = useList(propertiesList);
  const { state, change } = list;
  const onWords = useCallback((q: string | undefined) => change({ filters: { q } }), [change]);
  const columns = usePropertiesColumns();
  return (
    <ListPage<PropertiesLine>
      name="properties"
      title={t('properties.title')}
      path={PROPERTIES}
      query={propertiesQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
      card={(line) => <PropertyCard line={line} />}
      wideOnly={['serviceEnd']}
      filters={<SearchField words={state.filters.q} onWords={onWords} placeholder={t('properties.search')} />}
      empty={{ icon: 'building', title: t('properties.empty') }}
      panel={(opened) => <PropertyPanel {...opened} columns={columns} />}
    />
  );
};
