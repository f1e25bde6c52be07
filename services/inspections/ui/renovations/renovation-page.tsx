import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  formatMoney,
  HouseholdLink,
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
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { FindingsAbout } from '../fieldwork/findings-about.js';
import { Photos } from '../photos.js';
import { ACTS, type ActName, hindrance } from './acts.js';
import { type RenovationRecord, renovationPath } from './api.js';
import { Dues, RenovationStateChip, useDepositBack } from './parts.js';
import { renovationTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

const ActForm = lazy(() => import('./act-form.js').then((module) => ({ default: module.ActForm })));

const hasDues = ({ dues }: RenovationRecord): boolean =>
  dues.missed > 0 || dues.patrolBy !== undefined || dues.acceptBy !== undefined;

/** What is done next, as a rule: papers, the decision, patrols, the acceptance. */
const nextOf = ({ state, papers, dues }: RenovationRecord): ActName | undefined => {
  if (state === 'applied') return papers.length === 0 ? 'correct' : 'approval';
  if (state !== 'approved') return undefined;
  return dues.acceptBy === undefined ? 'patrols' : 'acceptance';
};

const RenovationFacts = ({ renovation }: { renovation: RenovationRecord }) => {
  const t = useText(renovationTexts);
  const format = useFormat();
  const { papers, patrols, decision, permit, depositTaken } = renovation;
  const back = useDepositBack(renovation);
  return (
    <Facts
      facts={[
        { label: t('state'), value: <RenovationStateChip state={renovation.state} /> },
        { label: t('dues'), value: hasDues(renovation) ? <Dues renovation={renovation} /> : undefined },
        { label: t('property'), value: renovation.propertyName },
        {
          label: t('home'),
          value: <HouseholdLink householdId={renovation.householdId}>{renovation.home}</HouseholdLink>,
        },
        { label: t('works'), value: renovation.works },
        { label: t('applicant'), value: renovation.applicant },
        { label: t('contractor'), value: renovation.contractor },
        { label: t('foreman'), value: renovation.foreman },
        { label: t('days'), value: `${format.day(renovation.from)} – ${format.day(renovation.until)}` },
        {
          label: t('permit'),
          value: permit && <Link to={`/renovations/${renovation.id}/permit`}>{t('permit.print', permit)}</Link>,
        },
        { label: t('permit.hours'), value: permit?.hours },
        { label: t('permit.rules'), value: permit?.rules },
        { label: t('deposit.label'), value: renovation.deposit && formatMoney(renovation.deposit) },
        {
          label: t('deposit.in'),
          value: depositTaken && t('deposit.taken', { ...depositTaken, amount: formatMoney(depositTaken.amount) }),
        },
        ...back,
        { label: t('papers'), value: papers.length === 0 ? undefined : <Photos ids={papers} /> },
        { label: t('reason'), value: decision?.reason },
        {
          label: t('patrols'),
          value:
            patrols.length === 0
              ? t('patrols.none')
              : patrols.map(({ at, note, photos }) => (
                  <div key={at}>
                    {format.briefInstant(at)} {note}
                    <Photos ids={photos} />
                  </div>
                )),
        },
        { label: t('note'), value: renovation.acceptance?.note },
        { label: t('despite'), value: renovation.acceptance?.despite?.reason },
        {
          label: t('sheet'),
          value: renovation.acceptance && (
            <Link to={`/renovations/${renovation.id}/acceptance-sheet`}>{t('sheet.print')}</Link>
          ),
        },
      ]}
    />
  );
};

type Change = Extract<keyof typeof zhCN, `change.${string}`>;
const CHANGES = [
  ...['applied', 'corrected', 'approved', 'rejected', 'patrolled', 'accepted', 'withdrawn'],
  ...['deposit-taken', 'deposit-returned', 'deposit-withdrawn', 'deposit-return-withdrawn'],
  ...['acceptance-withdrawn', 'moved'],
];

const Record = ({ renovation }: { renovation: RenovationRecord }) => {
  const t = useText(renovationTexts);
  const may = useMay();
  const [open, setOpen] = useState<ActName>();
  const acts = ACTS.map((key): Act => {
    const why = hindrance(key, renovation, may);
    return {
      key,
      name: t(`act.${key}`),
      reason: why === undefined ? t(`act.${key}.note`) : t(`refused.${why}`),
      run: why === undefined ? () => setOpen(key) : undefined,
    };
  });
  const next = nextOf(renovation);
  const titleOf = (change: string) =>
    CHANGES.some((known) => change === `renovation-${known}`) ? t(`change.${change}` as Change) : change;
  return (
    <Page
      title={`${t('renovation')} · ${renovation.home}`}
      crumbs={[{ title: t('renovations'), to: '/renovations?state=approved' }, { title: renovation.home }]}
      acts={
        next !== undefined && hindrance(next, renovation, may) === undefined ? (
          <Button type="primary" onClick={() => setOpen(next)}>
            {t(`act.${next}`)}
          </Button>
        ) : undefined
      }
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <RenovationFacts renovation={renovation} />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('findings')} level={3} id="violations" />
              <FindingsAbout id={renovation.id} none={t('findings.none')} />
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
              history={renovation.history}
              titleOf={({ change }) => titleOf(change)}
              notesOf={({ data }) => [typeof data['reason'] === 'string' ? data['reason'] : '']}
            />
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ActForm act={open} renovation={renovation} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One renovation: its application and papers, what the day asks of it, its patrols and violations. */
export const RenovationPage = () => {
  const { renovationId = '' } = useParams();
  const t = useText(renovationTexts);
  const read = useRead<RenovationRecord>(renovationPath(renovationId));
  return (
    <LoadedPage query={read} title={t('renovations')} crumbs={[{ title: t('renovations'), to: '/renovations' }]}>
      {(data) => <Record key={renovationId} renovation={data} />}
    </LoadedPage>
  );
};
