import {
  Facts,
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  StateNote,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useToday } from '../../people/parts.js';
import { type CourseStanding, TRAINING_YEARS, type TrainingYear } from '../../training/api.js';
import { usePlaces } from '../../work/places.js';
import { PlanActDialog } from './plan-dialogs.js';
import { trainingTexts } from './text/texts.js';
import { type PlanAct, planActs } from './training.js';

/** Held, late, or still to come. */
const CourseState = ({ course }: { course: CourseStanding }) => {
  const t = useText(trainingTexts);
  if (course.sessions > 0) return <StateChip tone="done">{t('course.held', { count: course.sessions })}</StateChip>;
  return <StateChip tone={course.late ? 'late' : 'plain'}>{t(course.late ? 'course.late' : 'course.open')}</StateChip>;
};

const Courses = ({ year }: { year: TrainingYear }) => {
  const t = useText(trainingTexts);
  const format = useFormat();
  return (
    <PlainTable<CourseStanding>
      label={t('courses')}
      rows={year.courses}
      rowKey={({ courseId }) => courseId}
      columns={[
        { key: 'month', title: t('month'), short: true, cell: ({ month }) => format.month(month) },
        {
          key: 'name',
          title: t('name'),
          cell: ({ name, audience }) => (
            <>
              {name}
              {audience === '' ? null : <div className="gk-small gk-muted">{audience}</div>}
            </>
          ),
        },
        {
          key: 'cost',
          title: t('cost.planned'),
          number: true,
          // One below the other: five columns are too wide for a phone.
          cell: ({ cost, spent }) => (
            <>
              {formatMoney(cost)}
              <div className="gk-small gk-muted">
                {t('spent')} {formatMoney(spent)}
              </div>
            </>
          ),
        },
        { key: 'state', title: t('state'), short: true, cell: (course) => <CourseState course={course} /> },
      ]}
    />
  );
};

const PlanState = ({ plan }: Pick<TrainingYear, 'plan'>) => {
  const t = useText(trainingTexts);
  if (plan === undefined) return <StateChip tone="plain">{t('plan.none')}</StateChip>;
  return <StateChip tone={plan.state === 'approved' ? 'done' : 'info'}>{t(`plan.state.${plan.state}`)}</StateChip>;
};

const money = (yuan: string | undefined) => (yuan === undefined ? undefined : formatMoney(yuan));

const Year = ({ year }: { year: TrainingYear }) => {
  const t = useText(trainingTexts);
  const may = useMay()('staffing:employ');
  const navigate = useNavigate();
  const [asks, setAsks] = useState<PlanAct>();
  const { plan, unplanned } = year;
  const write = () => void navigate(`/training/plan/edit?property=${year.propertyId}&year=${year.year}`);
  const overspent = year.left?.startsWith('-') === true;
  return (
    <Paper>
      <PaperPart>
        <Facts
          facts={[
            { label: t('state'), value: <PlanState plan={plan} /> },
            { label: t('budget'), value: money(plan?.budget) },
            { label: t('cost.planned'), value: money(plan && year.planned) },
            { label: t('spent'), value: money(year.spent) },
            {
              label: t('left'),
              value: overspent ? <StateChip tone="late">{money(year.left)}</StateChip> : money(year.left),
            },
            {
              label: t('unplanned'),
              value:
                unplanned.sessions === 0
                  ? undefined
                  : t('unplanned.of', { count: unplanned.sessions, spent: formatMoney(unplanned.spent) }),
            },
          ]}
        />
        {may ? (
          <div className="gk-head-acts" style={{ marginTop: 16 }}>
            <Button type={plan === undefined ? 'primary' : 'default'} onClick={write}>
              {t(plan === undefined ? 'plan.new' : 'plan.revise')}
            </Button>
            {(plan === undefined ? [] : planActs(plan)).map((act) => (
              <Button key={act} type={act === 'approve' ? 'primary' : 'default'} onClick={() => setAsks(act)}>
                {t(`plan.${act}`)}
              </Button>
            ))}
          </div>
        ) : null}
        {plan?.state === 'draft' && plan.courses.length > 0 && !plan.mayApprove ? (
          <p className="gk-small gk-muted">{t('plan.own')}</p>
        ) : null}
      </PaperPart>
      {year.courses.length === 0 ? null : (
        <PaperPart>
          <SectionHead title={t('courses')} count={year.courses.length} />
          <Courses year={year} />
        </PaperPart>
      )}
      {asks === undefined || plan === undefined ? null : (
        <PlanActDialog key={asks} act={asks} plan={plan} onClose={() => setAsks(undefined)} />
      )}
    </Paper>
  );
};

/** The property and year that the page is about. */
export const useAskedYear = () => {
  const { params, put } = useAddress();
  const { here, known } = usePlaces();
  const propertyId = params.get('property') ?? here;
  const thisYear = useToday(propertyId).slice(0, 4);
  const year = params.get('year') ?? thisYear;
  const choose = (chosen: string) => put({ year: chosen });
  return { propertyId, year, thisYear, known, choose };
};

/** A year's courses with what was made of them, and the budget. */
export const TrainingPlanPage = () => {
  const t = useText(trainingTexts);
  const { propertyId, year, thisYear, known, choose } = useAskedYear();
  const read = useRead<TrainingYear>(propertyId === undefined ? undefined : `${TRAINING_YEARS}/${year}`, {
    propertyId,
  });
  const years = [...new Set([year, ...[1, 0, -1, -2].map((n) => String(Number(thisYear) + n))])].sort().reverse();
  return (
    <Page
      title={t('plan.title')}
      crumbs={[{ title: t('training.title'), to: '/training' }, { title: t('plan.title') }]}
      acts={
        <Select
          aria-label={t('year')}
          value={year}
          onChange={choose}
          options={years.map((value) => ({ value, label: value }))}
        />
      }
    >
      {propertyId === undefined ? (
        known ? (
          <StateNote icon="building" title={t('choose')}>
            {t('choose.lead')}
          </StateNote>
        ) : null
      ) : (
        <Loaded query={read}>{(found) => <Year year={found} />}</Loaded>
      )}
    </Page>
  );
};
