import {
  DialogButton,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  type PlainColumn,
  PlainTable,
  RowLink,
  RowPanel,
  ToggleChip,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ADVANCES } from '../../api.js';
import type { AdvanceLine } from '../../api-accounts.js';
import { amountColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { Struck, type TakenBack, useWithdrawnWords, WithdrawnNote } from '../../withdrawal.js';
import { advancesList, advancesQuery } from './advances-list.js';

const AdvanceDialog = lazy(() => import('./advance-dialogs.js').then((module) => ({ default: module.AdvanceDialog })));
const RecoveryDialog = lazy(() =>
  import('./advance-dialogs.js').then((module) => ({ default: module.RecoveryDialog })),
);

const WithdrawalDialog = lazy(() =>
  import('../../withdrawal.js').then((module) => ({ default: module.WithdrawalDialog })),
);

const useColumns = (): readonly ListColumn<AdvanceLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  const withdrawnWords = useWithdrawnWords();
  return useMemo(
    () => [
      wordsColumn<AdvanceLine>('utility', t('advance.utility'), ({ utility }) => t(`utility.${utility}`), {
        file: [
          { title: t('advance.utility'), of: ({ utility }) => t(`utility.${utility}`) },
          { title: t('withdrawal.act'), of: ({ withdrawn }) => withdrawn && withdrawnWords(withdrawn) },
        ],
        cell: (line) => (
          <Struck by={line.withdrawn}>
            <RowLink id={line.id}>{t(`utility.${line.utility}`)}</RowLink>
          </Struck>
        ),
      }),
      wordsColumn<AdvanceLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      wordsColumn<AdvanceLine>('supplier', t('advance.supplier'), ({ supplier }) => supplier),
      amountColumn<AdvanceLine>('amount', t('advance.paid'), ({ amount }) => amount),
      amountColumn<AdvanceLine>('recovered', t('advance.recovered'), ({ recovered }) => recovered),
      wordsColumn<AdvanceLine>('periodEnd', t('advance.periodEnd'), ({ periodEnd }) => periodEnd, {
        sorts: true,
        width: 130,
        cell: (line) => format.day(line.periodEnd),
      }),
    ],
    [t, format, withdrawnWords],
  );
};

const Panel = ({ id, row }: OpenRow<AdvanceLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:report');
  const [isOpen, setIsOpen] = useState(false);
  const [takenBack, setTakenBack] = useState<TakenBack>();
  const { withdrawn, version } = row;
  const path = `${ADVANCES}/${id}`;
  const isDue = row.amount !== row.recovered && withdrawn === undefined;
  const mayTakeBack = may && withdrawn === undefined && row.paidEvent !== undefined && Number(row.recovered) === 0;
  const acts = (
    <>
      {isDue ? <Button onClick={() => setIsOpen(true)}>{t('advance.recover')}</Button> : null}
      {mayTakeBack ? (
        <Button onClick={() => setTakenBack({ path, version, name: `${row.supplier} ${formatMoney(row.amount)}` })}>
          {t('withdrawal.act')}
        </Button>
      ) : null}
    </>
  );
  const act: PlainColumn<AdvanceLine['recoveries'][number]> = {
    key: 'act',
    title: '',
    short: true,
    cell: ({ id: recoveryId, amount, withdrawn: gone }) =>
      gone === undefined && recoveryId !== undefined ? (
        <Button
          size="small"
          aria-label={`${t('withdrawal.act')} ${formatMoney(amount)}`}
          onClick={() => setTakenBack({ path: `${path}/recoveries/${recoveryId}`, version, name: formatMoney(amount) })}
        >
          {t('withdrawal.act')}
        </Button>
      ) : null,
  };
  return (
    <RowPanel
      title={t(`utility.${row.utility}`)}
      lead={row.propertyName}
      foot={may && (isDue || mayTakeBack) ? acts : undefined}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('advance.supplier'), value: row.supplier },
            { label: t('advance.paid'), value: <Struck by={withdrawn}>{formatMoney(row.amount)}</Struck> },
            { label: t('advance.recovered'), value: formatMoney(row.recovered) },
            { label: t('advance.periodEnd'), value: format.day(row.periodEnd) },
          ]}
        />
        <WithdrawnNote by={withdrawn} />
      </PanelPart>
      {row.recoveries.length === 0 ? null : (
        <PanelPart>
          <PlainTable
            small
            label={t('advance.recoveries')}
            rows={row.recoveries}
            rowKey={({ id: recoveryId, at }) => recoveryId ?? at}
            columns={[
              {
                key: 'at',
                title: t('budget.day'),
                cell: ({ at, note, withdrawn: gone }) => (
                  <>
                    <Struck by={gone}>{[format.briefInstant(at), note].filter(Boolean).join(' · ')}</Struck>
                    <WithdrawnNote by={gone} />
                  </>
                ),
              },
              {
                key: 'amount',
                title: t('desk.amount'),
                number: true,
                cell: ({ amount, withdrawn: gone }) => <Struck by={gone}>{formatMoney(amount)}</Struck>,
              },
              ...(may ? [act] : []),
            ]}
          />
        </PanelPart>
      )}
      <Suspense fallback={null}>
        {isOpen ? <RecoveryDialog advance={row} onClose={() => setIsOpen(false)} /> : null}
        {takenBack === undefined ? null : <WithdrawalDialog of={takenBack} onClose={() => setTakenBack(undefined)} />}
      </Suspense>
    </RowPanel>
  );
};

/** Utilities that were paid on behalf of owners, and what came back. */
export const AdvancesPage = () => {
  const t = useText(billingTexts);
  const list = useList(advancesList);
  const { state, change } = list;
  return (
    <ListPage<AdvanceLine>
      name="utility-advances"
      title={t('advance.title')}
      acts={
        <DialogButton
          permission="billing:report"
          dialog={(close) => <AdvanceDialog propertyId={state.filters.property} onClose={close} />}
        >
          {t('advance.new')}
        </DialogButton>
      }
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
  );
};
