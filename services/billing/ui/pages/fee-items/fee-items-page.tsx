import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  PlainTable,
  RowLink,
  RowPanel,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { lazy, useCallback, useMemo } from 'react';
import { FEE_ITEMS, type FeeItemLine, type Tariff } from '../../api.js';

import { billingTexts } from '../../text/texts.js';
import { feeItemsList, feeItemsQuery, priceWords, usesOf } from './fee-items-list.js';

const FeeItemDialog = lazy(() => import('./fee-item-dialog.js').then((module) => ({ default: module.FeeItemDialog })));
const TariffDialog = lazy(() => import('./fee-item-dialog.js').then((module) => ({ default: module.TariffDialog })));

/** The general price, and those that some uses have instead. */
const usePriceOf = () => {
  const t = useText(billingTexts);
  return useCallback(
    (tariff: Tariff): string => {
      const uses = usesOf(tariff).map(({ use, tiers, minimum }) => {
        const least = minimum === undefined ? '' : ` (${t('why.minimum', { minimum })})`;
        return `${t(`use.${use}`)} ${priceWords(tiers, tariff.factor)}${least}`;
      });
      return [priceWords(tariff.tiers, tariff.factor), ...uses].join('; ');
    },
    [t],
  );
};

const useColumns = (): readonly ListColumn<FeeItemLine>[] => {
  const t = useText(billingTexts);
  const priceOf = usePriceOf();
  return useMemo(
    () => [
      wordsColumn<FeeItemLine>('code', t('items.code'), ({ code }) => code, {
        sorts: true,
        width: 120,
        cell: (line) => <RowLink id={line.id}>{line.code}</RowLink>,
      }),
      wordsColumn<FeeItemLine>('name', t('items.name'), ({ name }) => name, { sorts: true }),
      wordsColumn<FeeItemLine>('basis', t('items.basis'), ({ basis }) => t(`basis.${basis}`)),
      wordsColumn<FeeItemLine>('price', t('items.price'), ({ tariffs }) => tariffs.map(priceOf).at(-1)),
      wordsColumn<FeeItemLine>('property', t('common.property'), ({ propertyName }) => propertyName),
    ],
    [t, priceOf],
  );
};

const Panel = ({ row }: OpenRow<FeeItemLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:define');
  const priceOf = usePriceOf();
  return (
    <RowPanel
      title={row.name}
      lead={row.code}
      foot={
        may ? (
          <DialogButton dialog={(close) => <TariffDialog item={row} onClose={close} />}>
            {t('items.newPrice')}
          </DialogButton>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('items.basis'), value: t(`basis.${row.basis}`) },
            { label: t('items.audience'), value: t(`audience.${row.audience}`) },
            { label: t('items.unit'), value: row.unit },
            {
              label: t('items.shares'),
              value: row.shares && format.list(row.shares.of.map((each) => t(`shares.${each}`))),
            },
            { label: t('common.property'), value: row.propertyName },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <PlainTable
          small
          label={t('items.price')}
          rows={row.tariffs}
          rowKey={({ from }) => from}
          columns={[
            { key: 'from', title: t('items.from'), short: true, cell: ({ from }) => from },
            { key: 'until', title: t('items.until'), short: true, cell: ({ until }) => until ?? t('items.open') },
            { key: 'price', title: t('items.price'), cell: priceOf },
          ]}
        />
      </PanelPart>
    </RowPanel>
  );
};

/** What households are charged for, and its prices. */
export const FeeItemsPage = () => {
  const t = useText(billingTexts);
  const list = useList(feeItemsList);
  const { state } = list;
  return (
    <ListPage<FeeItemLine>
      name="fee-items"
      title={t('items.title')}
      acts={
        <DialogButton
          permission="billing:define"
          dialog={(close) => <FeeItemDialog propertyId={state.filters.property} onClose={close} />}
        >
          {t('items.new')}
        </DialogButton>
      }
      path={FEE_ITEMS}
      query={feeItemsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ code, name }) => `${code} ${name}`}
      wideOnly={['basis', 'property']}
      filters={<ListSearch list={list} placeholder={t('items.search')} />}
      empty={{ icon: 'book', title: t('items.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
