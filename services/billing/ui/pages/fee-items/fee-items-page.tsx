import { ListPage, SearchField, useList, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { billingTexts } from '../../text/texts.js';
import { FEE_ITEMS, type FeeItemsLine, feeItemsList, feeItemsQuery } from './fee-items-list.js';
import { FeeItemsCard, FeeItemsPanel, useFeeItemsColumns } from './fee-items-table.js';

/** Fee items: what is there, by what, in which order. */
export const FeeItemsPage = () => {
  const t = useText(billingTexts);
  const list = useList(feeItemsList);
  const { change } = list;
  const onWords = useCallback((q: string | undefined) => change({ filters: { q } }), [change]);
  const columns = useFeeItemsColumns();
  return (
    <ListPage<FeeItemsLine>
      name="fee-items"
      title={t('fee-items.title')}
      path={FEE_ITEMS}
      query={feeItemsQuery(list.state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={(line) => String(line.code)}
      card={(line) => <FeeItemsCard line={line} columns={columns} />}
      filters={<SearchField words={list.state.filters.q} onWords={onWords} placeholder={t('fee-items.search')} />}
      empty={{ icon: 'book', title: t('fee-items.empty') }}
      panel={(opened) => <FeeItemsPanel {...opened} columns={columns} />}
    />
  );
};
