import './upkeep.css';
import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  Loaded,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  StateChip,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { type ProgrammeRecord, programmePath, WORK, type Work } from './api.js';
import { doerWords, markTones, useRhythmWords } from './parts.js';
import { ACTS, type ActName } from './programme-dialogs.js';
import { upkeepTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';
import type { WorkOfDay } from './work-dialogs.js';

const ProgrammeActDialog = lazy(() =>
  import('./programme-dialogs.js').then((module) => ({ default: module.ProgrammeActDialog })),
);

const WorkDialog = lazy(() => import('./work-dialogs.js').then((module) => ({ default: module.WorkDialog })));

const WorkDone = ({ programme }: { programme: ProgrammeRecord }) => {
  const t = useText(upkeepTexts);
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<WorkOfDay>();
  const read = useRead<{ readonly items: readonly Work[] }>(WORK, { programmeId: programme.id, pageSize: 31 });
  return (
    <>
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="gk-muted">{t('work.none')}</p>
          ) : (
            <PlainTable
              label={t('work')}
              rows={items.filter(({ state }) => state !== 'withdrawn')}
              rowKey={({ id }) => id}
              columns={[
                { key: 'day', title: t('work.day'), short: true, cell: ({ day }) => format.day(day) },
                { key: 'when', title: t('work.when'), cell: ({ doing }) => format.briefInstant(doing.at) },
                {
                  key: 'marks',
                  title: t('work.marks'),
                  cell: ({ judgements, state }) =>
                    judgements.length === 0
                      ? state === 'done'
                        ? t('standing.done')
                        : ''
                      : judgements.map(({ mark, at }) => (
                          <StateChip key={at} tone={markTones[mark]}>
                            {t(`mark.${mark}`)}
                          </StateChip>
                        )),
                },
                {
                  key: 'unmark',
                  title: '',
                  cell: ({ id, day, judgements }) =>
                    judgements.length === 0 || !may('inspections:verify') ? (
                      ''
                    ) : (
                      <Button
                        className="gk-no-print"
                        size="small"
                        type="text"
                        aria-label={`${t('unmark')} · ${format.day(day)}`}
                        onClick={() => setOpen({ programme, day, workId: id })}
                      >
                        {t('unmark')}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <WorkDialog act="unmark" of={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
};

type Happened = Extract<keyof typeof zhCN, `happened.${string}`>;
const CHANGES = ['upkeep-programme-drawn-up', 'upkeep-programme-changed', 'upkeep-programme-ended'];

const Record = ({ programme }: { programme: ProgrammeRecord }) => {
  const t = useText(upkeepTexts);
  const may = useMay()('inspections:define');
  const rhythmWords = useRhythmWords();
  const format = useFormat();
  const [open, setOpen] = useState<ActName>();
  const isOver = programme.until !== undefined && programme.until < new Date(format.now).toISOString().slice(0, 10);
  const acts = ACTS.map((key): Act => {
    const reason = isOver ? t('refused.ended') : may ? undefined : t('refused.may');
    return { key, name: t(key), reason, run: reason === undefined ? () => setOpen(key) : undefined };
  });
  return (
    <Page
      title={programme.name}
      crumbs={[{ title: t('upkeep'), to: `/upkeep?property=${programme.propertyId}` }, { title: programme.name }]}
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <Facts
                facts={[
                  { label: t('kind'), value: t(`kind.${programme.kind}`) },
                  { label: t('area'), value: programme.area },
                  { label: t('doer'), value: doerWords(programme) },
                  {
                    label: t('frequency'),
                    value: programme.rhythms.map((rhythm) => (
                      <div key={rhythm.from}>
                        {rhythmWords(rhythm)}{' '}
                        <span className="gk-small gk-muted">{t('rhythm.from', { from: format.day(rhythm.from) })}</span>
                      </div>
                    )),
                  },
                  {
                    label: t('until'),
                    value: programme.until === undefined ? t('until.none') : format.day(programme.until),
                  },
                  { label: t('standard'), value: programme.standard },
                ]}
              />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('work')} level={3} id="work" />
              <WorkDone programme={programme} />
            </PaperPart>
            <PaperPart className="gk-no-print">
              <SectionHead title={t('acts')} level={3} id="acts" />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <CoursePart
              history={programme.history}
              titleOf={({ change }) => (CHANGES.includes(change) ? t(`happened.${change}` as Happened) : change)}
              notesOf={({ data }) => [typeof data['reason'] === 'string' ? data['reason'] : '']}
            />
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ProgrammeActDialog act={open} programme={programme} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One programme: what, where, how often and by whom, the work that was done, and everything that happened. */
export const UpkeepProgrammePage = () => {
  const { programmeId = '' } = useParams();
  const t = useText(upkeepTexts);
  const read = useRead<ProgrammeRecord>(programmePath(programmeId));
  return (
    <LoadedPage query={read} title={t('upkeep')} crumbs={[{ title: t('upkeep'), to: '/upkeep' }]}>
      {(data) => <Record key={programmeId} programme={data} />}
    </LoadedPage>
  );
};
