import {
  ChoiceChip,
  Facts,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { REPORT_KINDS, REPORTS, type ReportLine } from '../../api.js';
import { amountColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { useFigureFacts } from './figures-facts.js';
import { ReportParts } from './report-parts.js';
import { reportsList, reportsQuery } from './reports-list.js';

const ReportDialog = lazy(() => import('./report-dialogs.js').then((module) => ({ default: module.ReportDialog })));
const MonthDialog = lazy(() => import('./report-dialogs.js').then((module) => ({ default: module.MonthDialog })));

const useColumns = (): readonly ListColumn<ReportLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<ReportLine>('period', t('report.period'), ({ period }) => period, {
        sorts: true,
        width: 150,
        cell: (line) => <RowLink id={line.id}>{format.period(line.period)}</RowLink>,
      }),
      wordsColumn<ReportLine>('kind', t('report.kind'), ({ kind }) => t(`report.${kind}`), { width: 130 }),
      wordsColumn<ReportLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      amountColumn<ReportLine>('receivable', t('report.receivable'), ({ figures }) => figures.receivable),
      amountColumn<ReportLine>('collected', t('report.collected'), ({ figures }) => figures.collected),
      wordsColumn<ReportLine>(
        'submittedAt',
        t('report.submittedAt'),
        ({ submittedAt }) => format.briefInstant(submittedAt),
        {
          sorts: true,
          width: 160,
        },
      ),
    ],
    [t, format],
  );
};

const Panel = ({ row }: OpenRow<ReportLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const facts = useFigureFacts();
  const { figures } = row;
  return (
    <RowPanel title={`${t(`report.${row.kind}`)} ${format.period(row.period)}`} lead={row.propertyName}>
      <PanelPart>
        <Facts
          facts={[
            {
              label: t('report.asOf'),
              value: figures.asOf ? format.day(figures.asOf) : format.instant(row.submittedAt),
            },
            ...facts(figures),
            { label: t('report.submittedAt'), value: `${format.instant(row.submittedAt)} · ${row.submitterName}` },
          ]}
        />
      </PanelPart>
      <ReportParts report={row} />
      {row.remarks === undefined ? null : <PanelPart>{row.remarks}</PanelPart>}
      {row.measures === undefined ? null : <PanelPart>{row.measures}</PanelPart>}
    </RowPanel>
  );
};

/** Fee reports that were submitted; and a month's target and close. */
export const ReportsPage = () => {
  const t = useText(billingTexts);
  const may = useMay()('billing:report');
  const list = useList(reportsList);
  const { state, change } = list;
  const { property } = state.filters;
  const [act, setAct] = useState<'report' | 'target' | 'close'>();
  const close = () => setAct(undefined);
  return (
    <>
      <ListPage<ReportLine>
        name="fee-reports"
        title={t('report.title')}
        acts={
          may ? (
            <>
              <Button onClick={() => setAct('target')}>{t('month.target')}</Button>
              <Button onClick={() => setAct('close')}>{t('month.close')}</Button>
              <Button type="primary" onClick={() => setAct('report')}>
                {t('report.new')}
              </Button>
            </>
          ) : undefined
        }
        path={REPORTS}
        query={reportsQuery(state)}
        list={list}
        columns={useColumns()}
        rowKey={({ id }) => id}
        nameOf={({ period }) => period}
        wideOnly={['property', 'receivable']}
        filters={
          <ChoiceChip
            label={t('report.kind')}
            value={state.filters.kind}
            choices={REPORT_KINDS.map((value) => ({ value, title: t(`report.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('common.all')}
          />
        }
        empty={{ icon: 'overview', title: t('report.empty'), lead: t('report.empty.lead') }}
        panel={(opened) => <Panel {...opened} />}
      />
      <Suspense fallback={null}>
        {act === 'report' ? <ReportDialog propertyId={property} onClose={close} /> : null}
        {act === 'target' || act === 'close' ? <MonthDialog act={act} propertyId={property} onClose={close} /> : null}
      </Suspense>
    </>
  );
};
