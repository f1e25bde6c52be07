import {
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  PropertyName,
  RowLink,
  RowPanel,
  ToggleChip,
  useFormat,
  useList,
  useMay,
  useText,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { usePlaces } from '../../work/places.js';
import { Ledger, RegisterLink } from './parts.js';
import { STOCK, type StockLine, stockList, stockQuery } from './stores.js';
import { storeTexts } from './text/texts.js';

const useColumns = (): readonly ListColumn<StockLine>[] => {
  const t = useText(storeTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'item',
        title: t('item'),
        sorts: true,
        cell: ({ id, item, propertyName }) => (
          <>
            <RowLink id={id}>{item}</RowLink>
            <PropertyName name={propertyName ?? undefined} below />
          </>
        ),
        file: [
          { title: t('item'), of: ({ item }) => item },
          { title: t('property'), of: ({ propertyName }) => propertyName ?? undefined },
        ],
      },
      {
        key: 'quantity',
        title: t('quantity'),
        sorts: true,
        number: true,
        width: 130,
        cell: ({ quantity }) => quantity,
        file: [{ title: t('quantity'), kind: 'number', of: ({ quantity }) => quantity }],
      },
      {
        key: 'unit',
        title: t('unit'),
        width: 80,
        cell: ({ unit }) => unit,
        file: [{ title: t('unit'), of: ({ unit }) => unit }],
      },
      {
        key: 'worth',
        title: t('worth'),
        sorts: true,
        number: true,
        width: 130,
        cell: ({ worth }) => formatMoney(worth),
        file: [{ title: t('worth'), kind: 'money', of: ({ worth }) => worth }],
      },
      {
        key: 'lastOn',
        title: t('lastOn'),
        sorts: true,
        width: 140,
        cell: ({ lastOn }) => format.day(lastOn),
        file: [{ title: t('lastOn'), kind: 'day', of: ({ lastOn }) => lastOn }],
      },
    ],
    [t, format],
  );
};

const StockPanel = ({ row }: OpenRow<StockLine>) => {
  const t = useText(storeTexts);
  const { propertyId, propertyName, item, unit, quantity, worth } = row;
  return (
    <RowPanel title={item} lead={propertyName ?? undefined}>
      <PanelPart>
        <Facts
          facts={[
            { label: t('quantity'), value: `${quantity} ${unit}` },
            { label: t('worth'), value: formatMoney(worth) },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <Ledger query={{ propertyId, item, unit }} names="direction" />
      </PanelPart>
    </RowPanel>
  );
};

/** What lies in the stores, item by item, opened down to what came in and went out. */
export const StockPage = () => {
  const t = useText(storeTexts);
  const may = useMay();
  const list = useList(stockList);
  const { here } = usePlaces();
  return (
    <ListPage<StockLine>
      name="stock"
      title={t('stock.title')}
      acts={
        may('staffing:talk') ? (
          <RegisterLink register="store-movements" property={list.state.filters.property ?? here}>
            {t('stock.book')}
          </RegisterLink>
        ) : null
      }
      path={STOCK}
      whole
      query={stockQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ item, unit }) => `${item} ${unit}`}
      filters={
        <>
          <ListSearch list={list} placeholder={t('stock.find')} />
          <ToggleChip
            pressed={list.state.filters.empty}
            onChange={(empty) => list.change({ filters: { empty: empty || undefined } })}
          >
            {t('stock.withEmpty')}
          </ToggleChip>
        </>
      }
      keeps="property"
      empty={{ icon: 'board', title: t('stock.empty'), lead: t('stock.empty.lead') }}
      panel={(opened) => <StockPanel {...opened} />}
    />
  );
};
