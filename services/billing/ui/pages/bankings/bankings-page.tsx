import {
  ChoiceChip,
  DialogButton,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type ListTotal,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  ToggleChip,
  useFormat,
  useList,
  useMay,
  useOpen,
  useRead,
  useText,
  useThisProperty,
  wordsColumn,
} from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { BANKING_STATES, BANKINGS, type BankingLine, bankingPath, SAFES, type SafeLine } from '../../api-bankings.js';
import { amountColumn } from '../../parts.js';
import { bankingTexts } from '../../text/bankings/texts.js';
import { billingTexts } from '../../text/texts.js';
import { Struck, type TakenBack, useWithdrawnWords, WithdrawnNote } from '../../withdrawal.js';
import { bankingsList, bankingsQuery } from './bankings-list.js';

const BankingDialog = lazy(() => import('./banking-dialog.js').then((module) => ({ default: module.BankingDialog })));
const WithdrawalDialog = lazy(() =>
  import('../../withdrawal.js').then((module) => ({ default: module.WithdrawalDialog })),
);

const BankingStateChip = ({ state }: Pick<BankingLine, 'state'>) => {
  const t = useText(bankingTexts);
  return <StateChip tone={state === 'banked' ? 'done' : 'plain'}>{t(`state.${state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<BankingLine>[] => {
  const t = useText(bankingTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const withdrawnWords = useWithdrawnWords();
  return useMemo(
    () => [
      wordsColumn<BankingLine>('day', t('day'), ({ day }) => day, {
        sorts: true,
        width: 110,
        cell: (line) => (
          <Struck by={line.withdrawn}>
            <RowLink id={line.id}>{format.day(line.day)}</RowLink>
          </Struck>
        ),
      }),
      wordsColumn<BankingLine>('property', common('common.property'), ({ propertyName }) => propertyName, {
        width: 130,
      }),
      amountColumn<BankingLine>('amount', t('amount'), ({ amount }) => amount, { sorts: true, width: 110 }),
      wordsColumn<BankingLine>('account', t('account'), ({ bankAccount }) => bankAccount, { width: 150 }),
      wordsColumn<BankingLine>('slip', t('slip'), ({ slip }) => slip, { width: 110 }),
      wordsColumn<BankingLine>('countedBy', t('countedBy'), ({ countedByName }) => countedByName, { width: 90 }),
      wordsColumn<BankingLine>('witness', t('witness'), ({ witnessName }) => witnessName, { width: 90 }),
      wordsColumn<BankingLine>('line', t('line'), ({ lineDay }) => lineDay ?? t('line.none'), {
        width: 110,
        cell: ({ lineDay }) => (lineDay === undefined ? t('line.none') : format.day(lineDay)),
      }),
      wordsColumn<BankingLine>('state', common('common.state'), ({ state }) => t(`state.${state}`), {
        width: 110,
        file: [
          { title: common('common.state'), of: ({ state }) => t(`state.${state}`) },
          { title: common('withdrawal.act'), of: ({ withdrawn }) => withdrawn && withdrawnWords(withdrawn) },
        ],
        cell: (line) => <BankingStateChip state={line.state} />,
      }),
    ],
    [t, common, format, withdrawnWords],
  );
};

const Panel = ({ id, row }: OpenRow<BankingLine>) => {
  const t = useText(bankingTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:collect');
  const [takenBack, setTakenBack] = useState<TakenBack>();
  const { state, lineId, lineDay, monthClosed, version, withdrawn } = row;
  const path = bankingPath(id);
  const mayTakeBack = may && state === 'banked' && lineId === undefined && !monthClosed;
  const act = () => setTakenBack({ path, version, name: `${formatMoney(row.amount)} ${row.slip}` });
  const line =
    lineId === undefined || lineDay === undefined ? (
      t('line.none')
    ) : (
      <Link to={`/bank-lines?property=${row.propertyId}&open=${lineId}`}>{format.day(lineDay)}</Link>
    );
  return (
    <RowPanel
      title={formatMoney(row.amount)}
      lead={row.propertyName}
      foot={mayTakeBack ? <Button onClick={act}>{common('withdrawal.act')}</Button> : undefined}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: common('common.state'), value: <BankingStateChip state={state} /> },
            { label: t('day'), value: format.day(row.day) },
            { label: t('amount'), value: <Struck by={withdrawn}>{formatMoney(row.amount)}</Struck> },
            { label: t('shifts'), value: row.shiftIds && String(row.shiftIds.length) },
            { label: t('account'), value: row.bankAccount },
            { label: t('slip'), value: row.slip },
            { label: t('countedBy'), value: row.countedByName },
            { label: t('witness'), value: row.witnessName },
            { label: t('line'), value: state === 'banked' ? line : undefined },
          ]}
        />
        <WithdrawnNote by={withdrawn} />
      </PanelPart>
      <PanelPart>
        <RecordFiles key={id} door={`${path}/files`} renews={[path]} />
      </PanelPart>
      <Suspense fallback={null}>
        {takenBack === undefined ? null : <WithdrawalDialog of={takenBack} onClose={() => setTakenBack(undefined)} />}
      </Suspense>
    </RowPanel>
  );
};

const useSafes = (propertyId: string | undefined): readonly SafeLine[] | undefined =>
  useRead<{ readonly items: readonly SafeLine[] }>(SAFES, { propertyId, pageSize: 20 }).data?.items;

/** What is in the safe of the property, above its bankings: there it stands before there is any. */
const InSafe = ({ propertyId }: { propertyId: string }) => {
  const t = useText(bankingTexts);
  const items = useSafes(propertyId);
  return (
    <span className="gk-nowrap" style={{ alignSelf: 'center' }}>
      {t('safe')} <b>{items && formatMoney(items[0]?.inSafe ?? '0.00')}</b>
    </span>
  );
};

/** What is in the safe of the property and how it came to that; of several, what is in each. */
const useSafeTotals = (propertyId: string | undefined): readonly ListTotal[] => {
  const t = useText(bankingTexts);
  const items = useSafes(propertyId);
  if (items === undefined) return [{ label: t('safe'), value: undefined }];
  const [safe] = items;
  if (items.length > 1)
    return items.map(({ propertyName, inSafe }) => ({
      label: `${propertyName ?? ''} ${t('safe')}`,
      value: formatMoney(inSafe),
    }));
  const of = (amount: string | undefined) => formatMoney(amount ?? '0.00');
  return [
    { label: t('safe.taken'), value: of(safe?.taken) },
    { label: t('safe.refunded'), value: of(safe?.refunded) },
    { label: t('safe.banked'), value: of(safe?.banked) },
    { label: t('safe'), value: of(safe?.inSafe) },
    { label: t('safe.tills'), value: of(safe?.inTills) },
  ];
};

/** Cash that was taken to the bank, and what is left in the safe. */
export const BankingsPage = () => {
  const t = useText(bankingTexts);
  const common = useText(billingTexts);
  const list = useList(bankingsList);
  const { state, change } = list;
  const { property, unmatched, state: standing } = state.filters;
  const here = useThisProperty();
  const { open } = useOpen();
  return (
    <ListPage<BankingLine>
      name="bankings"
      title={t('title')}
      acts={
        <>
          {property === undefined ? null : <InSafe propertyId={property} />}
          <DialogButton
            permission="billing:collect"
            primary
            dialog={(close) => (
              <BankingDialog
                propertyId={here}
                onClose={close}
                onDone={(id) => {
                  close();
                  open(id);
                }}
              />
            )}
          >
            {t('new')}
          </DialogButton>
        </>
      }
      path={BANKINGS}
      query={bankingsQuery(state)}
      list={list}
      columns={useColumns()}
      totals={useSafeTotals(property)}
      rowKey={({ id }) => id}
      nameOf={({ day, slip }) => `${day} ${slip}`}
      wideOnly={['property', 'account', 'countedBy', 'witness', 'line']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('search')} />
          <ChoiceChip
            label={common('common.state')}
            value={standing}
            choices={BANKING_STATES.map((value) => ({ value, title: t(`state.${value}`) }))}
            onChange={(next) => change({ filters: { state: next } })}
            all={common('common.all')}
          />
          <ToggleChip pressed={unmatched} onChange={(next) => change({ filters: { unmatched: next } })}>
            {t('unmatched')}
          </ToggleChip>
        </>
      }
      empty={{ icon: 'lock', title: t('empty'), lead: t('empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
