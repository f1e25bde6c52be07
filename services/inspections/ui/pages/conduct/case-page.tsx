import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  Lines,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { ACTS, type ActName, type CaseRecord, casePath, hindrance } from './api.js';
import { CaseState } from './state.js';
import { conductTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

const CaseActDialog = lazy(() => import('./conduct-dialogs.js').then((module) => ({ default: module.CaseActDialog })));

const CaseFacts = ({ record }: { record: CaseRecord }) => {
  const t = useText(conductTexts);
  const format = useFormat();
  const { decision, overturning } = record;
  return (
    <Facts
      facts={[
        { label: t('state'), value: <CaseState state={record.state} /> },
        { label: t('article'), value: t(`article.${record.article}`) },
        { label: t('level'), value: t(`level.${record.level}`) },
        { label: t('occurredOn'), value: format.day(record.occurredOn) },
        { label: t('description'), value: record.description },
        { label: t('evidence'), value: record.evidence },
        { label: t('property'), value: record.propertyName },
        { label: t('reporter'), value: record.reporterName ?? t('reporter.hidden') },
        {
          label: t('decision'),
          value:
            decision &&
            `${t('decision.by', { name: decision.byName, at: format.instant(decision.decidedAt) })} · ${decision.reason}`,
        },
        { label: t('circulated'), value: decision?.circulated ? '✓' : undefined },
        { label: t('serious'), value: decision?.serious ? '✓' : undefined },
        { label: t('overturning'), value: overturning?.reason },
      ]}
    />
  );
};

const Hearings = ({ record }: { record: CaseRecord }) => {
  const t = useText(conductTexts);
  const format = useFormat();
  const { hearings } = record;
  return hearings.length === 0 ? null : (
    <PaperPart>
      <SectionHead title={t('hearings')} count={hearings.length} level={3} />
      <Lines
        lines={hearings.map(({ heardAt, silent, words }) => ({
          key: heardAt,
          label: silent ? t('hearing.silent') : words,
          figure: format.briefInstant(heardAt),
          quiet: true,
          ...(silent && { reason: words }),
        }))}
      />
    </PaperPart>
  );
};

type Change = Extract<keyof typeof zhCN, `change.conduct-${string}`>;

const Record = ({ record }: { record: CaseRecord }) => {
  const t = useText(conductTexts);
  const may = useMay();
  const [open, setOpen] = useState<ActName>();
  const acts = ACTS.map((key): Act => {
    const why = hindrance(key, record.state, may);
    return {
      key,
      name: t(`act.${key}`),
      reason: why === undefined ? t(`act.${key}.note`) : t(`act.refused.${why}`),
      run: why === undefined ? () => setOpen(key) : undefined,
    };
  });
  return (
    <Page
      title={record.employeeName}
      lead={t(`article.${record.article}`)}
      crumbs={[{ title: t('title'), to: '/conduct?state=reported,heard' }, { title: record.employeeName }]}
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <CaseFacts record={record} />
            </PaperPart>
            <Hearings record={record} />
            <PaperPart className="gk-no-print">
              <SectionHead title={t('acts')} level={3} id="acts" />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <CoursePart history={record.history} titleOf={({ change }) => t(`change.${change}` as Change)} />
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <CaseActDialog key={open} act={open} record={record} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** A conduct case: what is said, what the person says to it, who decided, and what can be done. */
export const CasePage = () => {
  const { caseId = '' } = useParams();
  const t = useText(conductTexts);
  const read = useRead<CaseRecord>(casePath(caseId));
  return (
    <LoadedPage query={read} title={t('title')} crumbs={[{ title: t('title'), to: '/conduct' }]}>
      {(data) => <Record key={caseId} record={data} />}
    </LoadedPage>
  );
};
