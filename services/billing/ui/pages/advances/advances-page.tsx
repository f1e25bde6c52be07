import {
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  SidePanel,
  ToggleChip,
  useFormat,
  useList,
  useMay,
  useText,
  walkOf,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ADVANCES, type AdvanceLine } from '../../api.js';
import { amountColumn, RowLink, textColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { advancesList, advancesQuery } from './advances-list.js';

const AdvanceDialog = lazy(() => import('./advance-dialogs.js').then((module) => ({ default: module.AdvanceDialog })));
const RecoveryDialog = lazy(() =>
  import('./advance-dialogs.js').then((module) => ({ default: module.RecoveryDialog })),
);

const useColumns = (): readonly ListColumn<AdvanceLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      textColumn<AdvanceLine>('utility', t('advance.utility'), ({ utility }) => t(`utility.${utility}`), {
        cell: (line) => <RowLink id={line.id}>{t(`utility.${line.utility}`)}</RowLink>,
      }),
      textColumn<AdvanceLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      textColumn<AdvanceLine>('supplier', t('advance.supplier'), ({ supplier }) => supplier),
      amountColumn<AdvanceLine>('amount', t('advance.paid'), ({ amount }) => amount),
      amountColumn<AdvanceLine>('recovered', t('advance.recovered'), ({ recovered }) => recovered),
      textColumn<AdvanceLine>('periodEnd', t('advance.periodEnd'), ({ periodEnd }) => periodEnd, {
        sorts: true,
        width: 130,
        cell: (line) => format.day(line.periodEnd),
      }),
    ],
    [t, format],
  );
};

const Panel = ({ id, row, rows, open }: OpenRow<AdvanceLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:report');
  const [isOpen, setIsOpen] = useState(false);
  const ids = rows.map((line) => line.id);
  const isDue = row.amount !== row.recovered;
  return (
    <SidePanel
      title={t(`utility.${row.utility}`)}
      lead={row.propertyName}
      walk={walkOf(ids, id, open)}
      onClose={() => open(undefined)}
      foot={may && isDue ? <Button onClick={() => setIsOpen(true)}>{t('advance.recover')}</Button> : undefined}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('advance.supplier'), value: row.supplier },
            { label: t('advance.paid'), value: formatMoney(row.amount) },
            { label: t('advance.recovered'), value: formatMoney(row.recovered) },
            { label: t('advance.periodEnd'), value: format.day(row.periodEnd) },
          ]}
        />
      </PanelPart>
      {isOpen ? (
        <Suspense fallback={null}>
          <RecoveryDialog advance={row} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </SidePanel>
  );
};

/** Utilities that were paid on behalf of owners, and what came back. */
export const AdvancesPage = () => {
  const t = useText(billingTexts);
  const may = useMay()('billing:report');
  const list = useList(advancesList);
  const { state, change } = list;
  const [isNew, setIsNew] = useState(false);
  return (
    <>
      <ListPage<AdvanceLine>
        name="utility-advances"
        title={t('advance.title')}
        acts={may ? <Button onClick={() => setIsNew(true)}>{t('advance.new')}</Button> : undefined}
        path={ADVANCES}
        query={advancesQuery(state)}
        list={list}
        columns={useColumns()}
        rowKey={({ id }) => id}
        nameOf={({ supplier }) => supplier}
        wideOnly={['property', 'supplier']}
        filters={
          <ToggleChip pressed={state.filters.unsettled} onChange={(unsettled) => change({ filters: { unsettled } })}>
            {t('advance.open')}
          </ToggleChip>
        }
        empty={{ icon: 'scale', title: t('advance.empty') }}
        panel={(opened) => <Panel {...opened} />}
      />
      {isNew ? (
        <Suspense fallback={null}>
          <AdvanceDialog propertyId={state.filters.property} onClose={() => setIsNew(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
