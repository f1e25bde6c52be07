import {
  DialogButton,
  Facts,
  ImportLink,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  PlainTable,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';

import { EXAMINATION_RENEWS, EXAMINATIONS, type ExaminationLine, pathOf } from '../../training/api.js';
import { usePlaces } from '../../work/places.js';
import { AddResultsDialog, ExaminationDialog } from './examination-dialogs.js';
import { trainingTexts } from './text/texts.js';
import { examinationsList, examinationsQuery, passedOf } from './training.js';

/** How many passed, or that it was withdrawn. */
const Outcome = ({ line }: { line: ExaminationLine }) => {
  const t = useText(trainingTexts);
  const { passed, examined } = passedOf(line);
  if (line.state === 'withdrawn') return <StateChip tone="plain">{t('state.withdrawn')}</StateChip>;
  if (examined === 0) return <StateChip tone="info">{t('results.none')}</StateChip>;
  return <StateChip tone={passed === examined ? 'done' : 'soon'}>{t('results.of', { passed, examined })}</StateChip>;
};

const useColumns = (): readonly ListColumn<ExaminationLine>[] => {
  const t = useText(trainingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<ExaminationLine>('name', t('examination'), ({ name }) => name, {
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.name}</RowLink>,
      }),
      wordsColumn<ExaminationLine>('takenAt', t('takenAt'), (line) => line.takenAt, {
        width: 160,
        sorts: true,
        kind: 'instant',
        cell: (line) => format.briefInstant(line.takenAt),
      }),
      wordsColumn<ExaminationLine>('passMark', t('passMark'), ({ passMark }) => String(passMark), { width: 100 }),
      wordsColumn<ExaminationLine>('results', t('results'), (line) => t('results.of', passedOf(line)), {
        width: 160,
        cell: (line) => <Outcome line={line} />,
      }),
    ],
    [t, format],
  );
};

/** What the panel asks for: more results, a result taken back (whose), or the whole. */
type Asks = { readonly act: 'add' | 'withdraw' } | { readonly act: 'withdrawResult'; readonly employeeId: string };

const AsksDialog = ({ asks, line, onClose }: { asks: Asks; line: ExaminationLine; onClose: () => void }) => {
  const t = useText(trainingTexts);
  if (asks.act === 'add') return <AddResultsDialog line={line} onClose={onClose} />;
  const path = pathOf(EXAMINATIONS, line.id);
  const one = asks.act === 'withdrawResult' ? asks.employeeId : undefined;
  return (
    <ReasonDialog
      title={one === undefined ? t('act.withdraw') : t('result.withdraw.of', { name: line.names[one] ?? '' })}
      draftName={`staffing.examination.withdraw.${line.id}.${one ?? 'all'}`}
      path={one === undefined ? `${path}/withdrawal` : `${path}/results/${encodeURIComponent(one)}/withdrawal`}
      version={line.version}
      renews={EXAMINATION_RENEWS}
      onClose={onClose}
    />
  );
};

const ExaminationPanel = ({ row }: OpenRow<ExaminationLine>) => {
  const t = useText(trainingTexts);
  const format = useFormat();
  const may = useMay()('staffing:employ');
  const [asks, setAsks] = useState<Asks>();
  const acts = may && row.state === 'taken';
  return (
    <RowPanel
      title={row.name}
      lead={format.instant(row.takenAt)}
      foot={
        acts ? (
          <>
            <Button type="primary" onClick={() => setAsks({ act: 'add' })}>
              {t('results.add')}
            </Button>
            <Button onClick={() => setAsks({ act: 'withdraw' })}>{t('act.withdraw')}</Button>
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('results'), value: <Outcome line={row} /> },
            { label: t('passMark'), value: row.passMark },
            { label: t('note'), value: row.note },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      {row.results.length === 0 ? null : (
        <PanelPart>
          <PlainTable
            label={t('results')}
            rows={row.results}
            rowKey={({ employeeId }) => employeeId}
            columns={[
              { key: 'name', title: t('person'), cell: ({ employeeId }) => row.names[employeeId] },
              { key: 'score', title: t('score'), number: true, cell: ({ score }) => score },
              {
                key: 'passed',
                title: t('outcome'),
                short: true,
                cell: ({ passed }) => (
                  <StateChip tone={passed ? 'done' : 'late'}>{t(passed ? 'passed' : 'failed')}</StateChip>
                ),
              },
              ...(acts
                ? [
                    {
                      key: 'act',
                      title: <span className="gk-hidden">{t('act.withdraw')}</span>,
                      cell: ({ employeeId }: ExaminationLine['results'][number]) => (
                        <Button
                          type="link"
                          size="small"
                          aria-label={t('result.withdraw.of', { name: row.names[employeeId] ?? '' })}
                          onClick={() => setAsks({ act: 'withdrawResult', employeeId })}
                        >
                          {t('act.withdraw')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </PanelPart>
      )}
      {asks === undefined ? null : (
        <AsksDialog key={asks.act} asks={asks} line={row} onClose={() => setAsks(undefined)} />
      )}
    </RowPanel>
  );
};

/** Internal examinations with who passed. */
export const ExaminationsPage = () => {
  const t = useText(trainingTexts);
  const may = useMay();
  const list = useList(examinationsList);
  const { here, zoneOf } = usePlaces();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'taken', title: t('view.taken'), search: 'state=taken' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<ExaminationLine>
      name="examinations"
      title={t('examinations.title')}
      acts={
        <>
          <ImportLink to="/examinations/import" permission="staffing:employ" />
          {may('staffing:employ') && here !== undefined ? (
            <DialogButton
              primary
              dialog={(close) => <ExaminationDialog propertyId={here} zone={zoneOf(here)} onClose={close} />}
            >
              {t('examination.new')}
            </DialogButton>
          ) : null}
        </>
      }
      path={EXAMINATIONS}
      query={examinationsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
      filters={<ListSearch list={list} placeholder={t('examinations.search')} />}
      views={views}
      keeps="property"
      empty={{ icon: 'check', title: t('examinations.empty'), lead: t('examinations.empty.lead') }}
      panel={(opened) => <ExaminationPanel {...opened} />}
    />
  );
};
