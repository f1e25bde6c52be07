import {
  type Act,
  ActsList,
  Icon,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  type Step,
  Steps,
  Timeline,
  useFormat,
  useIsPhone,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Photos } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { type ActName, ATTACHMENTS, type ComplaintRecord, complaintPath } from '../../api.js';
import { titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { IncidentOf } from '../incidents/incident-of.js';
import { VoicesOf } from '../voices/voices-of.js';
import { MakeDialog, useOrdersOf, WorkOrdersPart } from '../work-orders/make-order.js';
import { workOrderTexts } from '../work-orders/text/texts.js';
import { ComplaintClock } from './clock.js';
import { CorrectionPart } from './correction.js';
import { useCourse } from './course.js';
import { ComplaintFacts } from './facts.js';
import { nextAct } from './next-act.js';
import { isBeyond, isOffered } from './offered-acts.js';
import { RateHere } from './rate-here.js';
import { Related } from './related.js';

const RENEW_MS = 30_000;
/** The forms come when the first one is opened. */
const ActForm = lazy(() => import('./act-dialogs.js').then((module) => ({ default: module.ActForm })));

const useSteps = (record: ComplaintRecord): readonly Step[] => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const at = (instant: string | undefined) => (instant === undefined ? undefined : format.briefInstant(instant));
  const last = (change: readonly string[]) =>
    record.history.findLast((line) => change.includes(line.change))?.happenedAt;
  const isClosed = record.state === 'closed';
  const reached: readonly (readonly [string, string, boolean, string | undefined])[] = [
    ['received', t('step.received'), true, at(record.receivedAt)],
    ['decided', t('step.decided'), record.established !== undefined, at(record.decision?.decidedAt)],
    ['assigned', t('step.assigned'), record.assigneeName !== undefined, at(record.assignment?.assignedAt)],
    [
      'closed',
      t('step.closed'),
      isClosed,
      isClosed
        ? at(record.closedAt)
        : record.dueAt === undefined
          ? undefined
          : t('step.dueBefore', { at: format.briefInstant(record.dueAt) }),
    ],
    [
      'callback',
      t('step.callback'),
      isClosed && record.callbacks > 0,
      record.callbacks > 0 ? at(last(['called-back', 'callback-recorded'])) : undefined,
    ],
  ];
  const shown = reached.filter(
    ([key]) =>
      (key !== 'decided' || record.kind === 'complaint') &&
      (key !== 'callback' || record.kind === 'complaint' || record.kind === 'repair'),
  );
  const firstOpen = shown.findIndex(([, , done]) => !done);
  return shown.map(([key, name, done, note], index) => ({
    key,
    name,
    note,
    state: done ? 'past' : index === firstOpen ? 'current' : 'ahead',
  }));
};

const useActs = (
  record: ComplaintRecord,
  primary: ActName | undefined,
  run: (act: ActName) => void,
): readonly Act[] => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const offered = record.acts.filter((state) => state.act !== primary && isOffered(state));
  const beyond = offered.filter(isBeyond);
  // What the position does not allow is one line: nobody reads ten times why.
  const together = {
    key: 'beyond',
    name: t('acts.beyond', { count: beyond.length }),
    reason: [format.list(beyond.map(({ act }) => t(`act.${act}`))), beyond[0]?.reason?.text].join('  '),
  };
  const own = offered
    .filter((state) => !isBeyond(state))
    .map(({ act, allowed, reason }) => ({
      key: act,
      name: act === 'assign' && record.assigneeName !== undefined ? t('act.reassign') : t(`act.${act}`),
      reason: allowed ? t(`act.${act}.note`) : reason?.text,
      run: allowed ? () => run(act) : undefined,
    }));
  return beyond.length === 0 ? own : [...own, together];
};

/** Of a repair the next is a craftsman's order, not whose the matter is; the orders that there are lead on by themselves. */
const useNext = (record: ComplaintRecord) => {
  const may = useMay();
  const orders = useOrdersOf(record);
  const act = nextAct(record);
  if (record.kind !== 'repair' || act !== 'assign') return { act, makesOrder: false };
  return { act: undefined, makesOrder: orders?.length === 0 && may('complaints:assign') };
};

const Record = ({ record }: { record: ComplaintRecord }) => {
  const t = useText(complaintTexts);
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<ActName>();
  const orderWords = useText(workOrderTexts);
  const [makes, setMakes] = useState(false);
  const { act: primary, makesOrder } = useNext(record);
  const course = useCourse(record);
  const acts = useActs(record, primary, setOpen);
  const button =
    primary === undefined && !makesOrder ? undefined : (
      <Button type="primary" onClick={() => (primary === undefined ? setMakes(true) : setOpen(primary))}>
        {primary === undefined ? orderWords('order.make') : t(`act.${primary}`)}
      </Button>
    );
  return (
    <Page
      title={titleOf(record)}
      crumbs={[
        { title: t('record.crumb'), to: '/complaints' },
        { title: record.propertyName, to: `/complaints?property=${record.propertyId}` },
        { title: record.number },
      ]}
      acts={isPhone ? undefined : button}
    >
      <Steps steps={useSteps(record)} />
      <RecordColumns
        facts={
          <Paper>
            <CorrectionPart record={record} decide={() => setOpen('decide-proposal')} />
            <PaperPart>
              <SectionHead title={t('record.due')} />
              <ComplaintClock record={record} />
            </PaperPart>
            <PaperPart>
              <p style={{ marginBottom: 12 }}>{record.description}</p>
              {record.photos === undefined ? null : (
                <section aria-label={t('record.photos')}>
                  <Photos door={ATTACHMENTS} ids={record.photos} />
                </section>
              )}
              <ComplaintFacts record={record} />
              <RateHere record={record} />
            </PaperPart>
            <IncidentOf record={record} />
            {record.kind === 'repair' ? <WorkOrdersPart record={record} makes={!makesOrder} /> : null}
            <VoicesOf complaintId={record.complaintId} />
            <Related record={record} />
          </Paper>
        }
        course={
          <Paper>
            <PaperPart>
              <SectionHead title={t('record.course')} count={record.history.length} />
              <div style={{ marginTop: 12 }}>
                <Timeline points={course} />
              </div>
            </PaperPart>
            <PaperPart className="gk-no-print">
              <SectionHead title={t('record.acts')} level={3} id="acts" />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
      />
      {isPhone && button !== undefined ? (
        <div className="gk-stick">
          <Button className="gk-stick-narrow" href="#acts" aria-label={t('record.acts')}>
            <Icon name="more" />
          </Button>
          {button}
        </div>
      ) : null}
      {makes ? <MakeDialog record={record} onClose={() => setMakes(false)} /> : null}
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ActForm act={open} record={record} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One matter: the facts and the clock, everything that happened, and the one next act. */
export const ComplaintPage = () => {
  const { complaintId = '' } = useParams();
  const t = useText(complaintTexts);
  const read = useRead<ComplaintRecord>(complaintPath(complaintId), undefined, { every: RENEW_MS });
  return (
    <LoadedPage query={read} title={t('list.title')} crumbs={[{ title: t('record.crumb'), to: '/complaints' }]}>
      {(data) => <Record key={complaintId} record={data} />}
    </LoadedPage>
  );
};
