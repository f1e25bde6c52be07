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
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { Photos } from '../photos.js';
import { ACTS, type ActName, hindrance } from './acts.js';
import { type IncidentRecord, incidentPath } from './api.js';
import { LeadersPart } from './leaders.js';
import { IncidentStateChip, Owed } from './parts.js';
import { incidentTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

const ActForm = lazy(() => import('./act-form.js').then((module) => ({ default: module.ActForm })));

/** The next act that is owed: the calls before the form. */
const nextOf = ({ owed, state }: IncidentRecord): ActName | undefined =>
  owed.calls[0] ?? (owed.form ? 'record' : state === 'recorded' ? 'close' : undefined);

const IncidentFacts = ({ incident }: { incident: IncidentRecord }) => {
  const t = useText(incidentTexts);
  const photo = useText(photoTexts);
  const format = useFormat();
  const { record, calls, followUps, photos } = incident;
  const call = ({ to, at, answeredBy }: IncidentRecord['calls'][number]) =>
    [
      t('calls.line', { at: format.briefInstant(at), to: t(`to.${to}`) }),
      answeredBy === undefined ? '' : t('calls.answered', { name: answeredBy }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Facts
      facts={[
        { label: t('state'), value: <IncidentStateChip state={incident.state} /> },
        { label: t('owed'), value: <Owed incident={incident} /> },
        { label: t('what'), value: incident.what },
        { label: photo('photos'), value: photos.length > 0 ? <Photos ids={photos} /> : undefined },
        { label: t('property'), value: incident.propertyName },
        { label: t('occurredAt'), value: format.instant(incident.occurredAt) },
        {
          label: t('calls'),
          value:
            calls.length === 0
              ? t('calls.none')
              : calls.map((each) => <div key={`${each.to}-${each.at}`}>{call(each)}</div>),
        },
        { label: t('course'), value: record?.course },
        { label: t('cause'), value: record?.cause },
        { label: t('harm'), value: record?.harm },
        { label: t('measures'), value: record?.measures },
        {
          label: t('followUps'),
          value:
            followUps.length === 0
              ? undefined
              : followUps.map(({ at, text }) => <div key={at}>{`${format.briefInstant(at)} ${text}`}</div>),
        },
        { label: t('lessons'), value: incident.lessons },
      ]}
    />
  );
};

type Change = Extract<keyof typeof zhCN, `change.${string}`>;
const CHANGES = ['occurred', 'reported', 'call-withdrawn', 'recorded', 'followed-up', 'closed', 'withdrawn'];

const Record = ({ incident }: { incident: IncidentRecord }) => {
  const t = useText(incidentTexts);
  const may = useMay();
  const [open, setOpen] = useState<{ readonly act: ActName; readonly answeredBy?: string }>();
  const acts = ACTS.map((key): Act => {
    const why =
      key === 'call-withdrawal' && incident.calls.length === 0 ? 'state' : hindrance(key, incident.state, may);
    return {
      key,
      name: t(`act.${key}`),
      reason: why === undefined ? t(`act.${key}.note`) : t(`refused.${why}`),
      run: why === undefined ? () => setOpen({ act: key }) : undefined,
    };
  });
  const next = nextOf(incident);
  const titleOf = (change: string) =>
    CHANGES.some((known) => change === `incident-${known}`) ? t(`change.${change}` as Change) : change;
  return (
    <Page
      title={`${t(`kind.${incident.kind}`)} · ${incident.place}`}
      crumbs={[{ title: t('incidents'), to: '/incidents?state=open,recorded' }, { title: t(`kind.${incident.kind}`) }]}
      acts={
        next !== undefined && hindrance(next, incident.state, may) === undefined ? (
          <Button type="primary" size="large" onClick={() => setOpen({ act: next })}>
            {t(`act.${next}`)}
          </Button>
        ) : undefined
      }
    >
      <RecordColumns
        facts={
          <Paper>
            <LeadersPart incident={incident} onLog={(act, answeredBy) => setOpen({ act, answeredBy })} />
            <PaperPart>
              <IncidentFacts incident={incident} />
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
              history={incident.history}
              titleOf={({ change }) => titleOf(change)}
              notesOf={({ data }) => [
                data['to'] === 'leader' || data['to'] === 'qm-centre' ? t(`to.${data['to']}`) : '',
                typeof data['reason'] === 'string' ? data['reason'] : '',
              ]}
            />
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ActForm {...open} incident={incident} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One incident: what happened, whom to call by when, the record, and what it taught. */
export const IncidentPage = () => {
  const { incidentId = '' } = useParams();
  const t = useText(incidentTexts);
  const read = useRead<IncidentRecord>(incidentPath(incidentId));
  return (
    <LoadedPage query={read} title={t('incidents')} crumbs={[{ title: t('incidents'), to: '/incidents' }]}>
      {(data) => <Record key={incidentId} incident={data} />}
    </LoadedPage>
  );
};
