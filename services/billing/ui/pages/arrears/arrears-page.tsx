import {
  ChoiceChip,
  DialogButton,
  Facts,
  formatMoney,
  ImportLink,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  useFormat,
  useList,
  useMay,
  useText,
  useThisProperty,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { RENEWED } from '../../api.js';
import { ARREARS, type ArrearsLine, DUNNING_STEPS } from '../../api-arrears.js';
import { homeName } from '../../home.js';
import { amountColumn } from '../../parts.js';
import { bookTexts } from '../../text/books/texts.js';
import { letterTexts } from '../../text/letters/texts.js';
import { billingTexts } from '../../text/texts.js';
import { lettersPath } from '../letters/letters.js';
import { arrearsList, arrearsQuery } from './arrears-list.js';
import { useBulkActs } from './bulk-acts.js';

const DunningDialog = lazy(() => import('./dunning-dialog.js').then((module) => ({ default: module.DunningDialog })));

const LateFeesDialog = lazy(() =>
  import('./late-fees-dialog.js').then((module) => ({ default: module.LateFeesDialog })),
);
const InstalmentDialog = lazy(() =>
  import('../instalments/instalment-dialog.js').then((module) => ({ default: module.InstalmentDialog })),
);

const useStepWords = () => {
  const t = useText(billingTexts);
  return useCallback(
    ({ lastStep, lastResult }: ArrearsLine) =>
      lastStep === null || lastResult === null ? undefined : `${t(`step.${lastStep}`)} · ${t(`result.${lastResult}`)}`,
    [t],
  );
};

const useColumns = (): readonly ListColumn<ArrearsLine>[] => {
  const t = useText(billingTexts);
  const step = useStepWords();
  return useMemo(
    () => [
      wordsColumn<ArrearsLine>('home', t('households.home'), homeName, {
        sorts: true,
        width: 120,
        cell: (line) => <RowLink id={line.householdId}>{homeName(line)}</RowLink>,
      }),
      wordsColumn<ArrearsLine>('property', t('common.property'), ({ propertyName }) => propertyName ?? undefined, {
        width: 110,
      }),
      amountColumn<ArrearsLine>('total', t('desk.owed'), ({ total }) => total, { sorts: true, width: 110 }),
      amountColumn<ArrearsLine>('d30', t('arrears.d30'), ({ d30 }) => d30, { width: 100 }),
      amountColumn<ArrearsLine>('d60', t('arrears.d60'), ({ d60 }) => d60, { width: 100 }),
      amountColumn<ArrearsLine>('d90', t('arrears.d90'), ({ d90 }) => d90, { width: 100 }),
      amountColumn<ArrearsLine>('older', t('arrears.older'), ({ older }) => older, { sorts: true, width: 110 }),
      wordsColumn<ArrearsLine>('step', t('arrears.last'), step, { width: 190 }),
      wordsColumn<ArrearsLine>(
        'plan',
        t('plan.short'),
        ({ planState }) => (planState === null ? undefined : t(`plan.state.${planState}`)),
        { width: 120 },
      ),
    ],
    [t, step],
  );
};

const Panel = ({ id, row }: OpenRow<ArrearsLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const letter = useText(letterTexts);
  const step = useStepWords();
  const may = useMay()('billing:collect');
  const [isOpen, setIsOpen] = useState(false);
  const [plans, setPlans] = useState(false);
  return (
    <RowPanel
      title={homeName(row)}
      lead={row.propertyName ?? undefined}
      foot={
        may ? (
          <>
            <Button onClick={() => setIsOpen(true)}>{t('arrears.dun')}</Button>
            <Link to={lettersPath([id])}>{letter('print')}</Link>
            {row.planState === null || row.planState === 'broken' ? (
              <Button onClick={() => setPlans(true)}>{t('plan.new')}</Button>
            ) : null}
            <Link to={`/collector-desk?property=${row.propertyId}&household=${id}`}>{t('households.collect')}</Link>
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('desk.owed'), value: formatMoney(row.total) },
            { label: t('arrears.d30'), value: formatMoney(row.d30) },
            { label: t('arrears.d60'), value: formatMoney(row.d60) },
            { label: t('arrears.d90'), value: formatMoney(row.d90) },
            { label: t('arrears.older'), value: formatMoney(row.older) },
            { label: t('arrears.last'), value: step(row) },
            { label: t('budget.day'), value: row.lastDay === null ? undefined : format.day(row.lastDay) },
            {
              label: t('plan.short'),
              value:
                row.planState === null ? undefined : (
                  <Link to={`/instalment-plans?property=${row.propertyId}&open=${row.planId}`}>
                    {t(`plan.state.${row.planState}`)}
                  </Link>
                ),
            },
            { label: t('arrears.promisedBy'), value: row.promisedBy === null ? undefined : format.day(row.promisedBy) },
          ]}
        />
      </PanelPart>
      {plans ? (
        <Suspense fallback={null}>
          <InstalmentDialog key={id} line={row} onClose={() => setPlans(false)} />
        </Suspense>
      ) : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <DunningDialog key={id} line={row} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </RowPanel>
  );
};

/** Who owes since when, and what was done about it. */
export const ArrearsPage = () => {
  const t = useText(billingTexts);
  const book = useText(bookTexts);
  const letter = useText(letterTexts);
  const navigate = useNavigate();
  const mays = useMay();
  const may = mays('billing:bill');
  const propertyId = useThisProperty();
  const list = useList(arrearsList);
  const { state, change } = list;
  return (
    <ListPage<ArrearsLine>
      name="arrears"
      title={t('arrears.title')}
      acts={
        <>
          <ImportLink to="/arrears/import" permission="billing:bill" />
          {may && propertyId !== undefined ? (
            <DialogButton dialog={(close) => <LateFeesDialog propertyId={propertyId} onClose={close} />}>
              {book('late.count')}
            </DialogButton>
          ) : null}
        </>
      }
      path={ARREARS}
      query={arrearsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ householdId }) => householdId}
      nameOf={homeName}
      wideOnly={['property', 'd30', 'd60', 'd90', 'step', 'plan']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('desk.find')} />
          <ChoiceChip
            label={t('arrears.step')}
            value={state.filters.step}
            choices={DUNNING_STEPS.map((value) => ({ value, title: t(`step.${value}`) }))}
            onChange={(step) => change({ filters: { step } })}
            all={t('common.all')}
          />
        </>
      }
      empty={{ icon: 'tick', title: t('arrears.empty') }}
      bulk={{
        acts: useBulkActs(),
        renews: RENEWED,
        links: mays('billing:collect')
          ? [
              {
                key: 'letters',
                title: letter('print'),
                open: (rows) => void navigate(lettersPath(rows.map(({ householdId }) => householdId))),
              },
            ]
          : [],
      }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
