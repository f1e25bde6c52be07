import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  type Step,
  Steps,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { type FindingRecord, type FindingState, findingPath } from '../../api.js';
import { Due, FindingStateChip } from '../../parts.js';
import { Photos } from '../../photos.js';
import { inspectionsTexts } from '../../text/texts.js';
import type { zhCN } from '../../text/zh-CN.js';
import { ACTS, type ActName, hindrance } from './acts.js';
import { Repair } from './repair.js';

const ActForm = lazy(() => import('./act-dialogs.js').then((module) => ({ default: module.ActForm })));

const WAY = ['raised', 'planned', 'rectified', 'closed'] as const satisfies readonly FindingState[];

const useSteps = ({ state }: FindingRecord): readonly Step[] => {
  const t = useText(inspectionsTexts);
  if (state === 'withdrawn' || state === 'merged') return [{ key: state, name: t(`state.${state}`), state: 'current' }];
  const at = WAY.indexOf(state);
  return WAY.map((key, place) => ({
    key,
    name: t(`state.${key}`),
    state: place < at ? 'past' : place === at ? 'current' : 'ahead',
  }));
};

const FindingFacts = ({ finding }: { finding: FindingRecord }) => {
  const t = useText(inspectionsTexts);
  const format = useFormat();
  const photo = useText(photoTexts);
  const { rectification, returned } = finding;
  return (
    <Facts
      facts={[
        { label: t('findings.state'), value: <FindingStateChip state={finding.state} /> },
        { label: t('findings.description'), value: finding.description },
        { label: photo('photos'), value: finding.photos && <Photos ids={finding.photos} /> },
        { label: t('findings.property'), value: finding.propertyName },
        { label: t('findings.source'), value: t(`source.${finding.source}`) },
        { label: t('findings.raisedAt'), value: format.instant(finding.raisedAt) },
        {
          label: t('findings.measure'),
          value: finding.plannedLate ? `${finding.measure}（${t('findings.plannedLate')}）` : finding.measure,
        },
        { label: t('findings.dueAt'), value: <Due finding={finding} /> },
        { label: t('findings.responsible'), value: finding.responsibleName },
        {
          label: t('findings.proof'),
          value: rectification && (
            <>
              {`${rectification.proof} · ${format.briefInstant(rectification.at)}`}
              <Photos ids={rectification.photos} />
            </>
          ),
        },
        { label: t('findings.repair'), value: finding.repair && <Repair finding={finding} /> },
        { label: t('findings.returned'), value: returned === 0 ? undefined : String(returned) },
      ]}
    />
  );
};

const CHANGES = [
  'finding-raised',
  'finding-planned',
  'finding-handed-over',
  'finding-rectified',
  'finding-verified',
  'finding-returned',
  'finding-withdrawn',
  'finding-merged',
  'finding-absorbed',
  'finding-asked',
  'finding-handed-to-repair',
] as const;
const STAGES = ['soon', 'responsible', 'supervisor', 'property-manager', 'leader-in-charge', 'quality-centre'] as const;

type Change = Extract<keyof typeof zhCN, `change.${(typeof CHANGES)[number]}`>;

const Record = ({ finding }: { finding: FindingRecord }) => {
  const t = useText(inspectionsTexts);
  const may = useMay();
  const [open, setOpen] = useState<ActName>();
  const acts = ACTS.map((key): Act => {
    const why = hindrance(key, finding, may);
    return {
      key,
      name: t(`act.${key}`),
      reason: why === undefined ? t(`act.${key}.note`) : t(`act.refused.${why}`),
      run: why === undefined ? () => setOpen(key) : undefined,
    };
  });
  const titleOf = (change: string, late: boolean) => {
    if (change === 'finding-verified' && late) return t('change.finding-verified.late');
    return CHANGES.some((known) => known === change) ? t(`change.${change}` as Change) : change;
  };
  const noteOf = ({ asked, reason, number }: Readonly<Record<string, unknown>>): string => {
    const stage = STAGES.find((known) => known === asked);
    if (stage !== undefined) return t(`asked.${stage}`);
    if (typeof number === 'string') return number;
    return typeof reason === 'string' ? reason : '';
  };
  return (
    <Page
      title={`${finding.category} · ${finding.place}`}
      crumbs={[
        { title: t('findings.title'), to: '/findings?state=raised,planned,rectified' },
        { title: finding.category },
      ]}
    >
      <Steps steps={useSteps(finding)} />
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <FindingFacts finding={finding} />
            </PaperPart>
            <PaperPart className="gk-no-print">
              <SectionHead title={t('act.others')} level={3} id="acts" />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <CoursePart
              history={finding.history}
              titleOf={({ change, data }) => titleOf(change, data['late'] === true)}
              notesOf={({ data }) => [noteOf(data)]}
            />
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ActForm act={open} finding={finding} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One finding: what is wrong, how far it is, what can be done, and everything that happened. */
export const FindingPage = () => {
  const { findingId = '' } = useParams();
  const t = useText(inspectionsTexts);
  const read = useRead<FindingRecord>(findingPath(findingId));
  return (
    <LoadedPage query={read} title={t('findings.title')} crumbs={[{ title: t('findings.title'), to: '/findings' }]}>
      {(data) => <Record key={findingId} finding={data} />}
    </LoadedPage>
  );
};
