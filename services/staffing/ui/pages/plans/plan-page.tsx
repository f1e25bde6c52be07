import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  LoadedPage,
  localClock,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  StateChip,
  type Step,
  Steps,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AuthorisedButton } from '../../positions/authorised-button.js';
import { useAuthority } from '../../positions/use-authority.js';
import { type PlanItem, type PlanRecord, type PlanState, planPath } from '../../work/api.js';
import { usePeople } from '../../work/fields.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { doneOf, type PlanAct, planActs } from './plan.js';
import { PlanDialog } from './plan-dialogs.js';
import { planTitle } from './plans-table.js';

const useSteps = (plan: PlanRecord): readonly Step[] => {
  const t = useText(workTexts);
  const format = useFormat();
  const at = (instant: string | undefined) => (instant === undefined ? undefined : format.briefInstant(instant));
  const order: readonly Exclude<PlanState, 'withdrawn'>[] = ['draft', 'submitted', 'self-evaluated'];
  const here = plan.state === 'withdrawn' ? -1 : order.indexOf(plan.state);
  const notes = [undefined, at(plan.submittedAt), at(plan.evaluatedAt)];
  return order.map((state, index) => ({
    key: state,
    name: t(`plan.state.${state}`),
    note: notes[index],
    state: index < here || plan.state === 'self-evaluated' ? 'past' : index === here ? 'current' : 'ahead',
  }));
};

const Items = ({ plan }: { plan: PlanRecord }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const people = usePeople(plan.propertyId);
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name;
  const { done, planned } = doneOf(plan);
  return (
    <>
      <SectionHead title={t('plan.items')} count={planned} aside={`${t('plan.done')} ${done} / ${planned}`} />
      <PlainTable<PlanItem>
        label={t('plan.items')}
        rows={plan.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', title: t('plan.item.what'), cell: ({ what }) => what },
          { key: 'who', title: t('plan.item.who'), short: true, cell: (item) => nameOf(item.responsibleId) },
          {
            key: 'due',
            title: t('plan.item.due'),
            short: true,
            cell: ({ dueOn }) => (dueOn === undefined ? null : format.day(dueOn)),
          },
          {
            key: 'done',
            title: t('plan.state'),
            short: true,
            cell: (item) =>
              item.done === undefined ? null : (
                <StateChip tone="done">{t('plan.item.doneOn', { day: format.day(item.done.on) })}</StateChip>
              ),
          },
        ]}
      />
    </>
  );
};

const PlanCourse = ({ plan }: { plan: PlanRecord }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const zone = usePlaces().zoneOf(plan.propertyId);
  const known = [
    'plan-drafted',
    'plan-revised',
    'plan-submitted',
    'plan-progress-reported',
    'plan-items-settled',
  ] as const;
  const back = ['plan-progress-withdrawn', 'plan-self-evaluation-withdrawn'] as const;
  const all = [...known, ...back, 'plan-self-evaluated', 'plan-withdrawn'] as const;
  const titleOf = (change: string) => {
    const found = all.find((name) => name === change);
    return found === undefined ? change : t(`change.${found}`);
  };
  const notesOf = (data: Readonly<Record<string, unknown>>) =>
    ['week', 'summary', 'why'].flatMap((name) => {
      const word = data[name];
      return typeof word === 'string' && word !== '' ? [name === 'week' ? format.period(word) : word] : [];
    });
  return (
    <CoursePart
      history={plan.history}
      zone={zone}
      titleOf={({ change }) => titleOf(change)}
      notesOf={({ data }) => notesOf(data)}
    />
  );
};

const Record = ({ plan }: { plan: PlanRecord }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Exclude<PlanAct, 'revise'>>();
  const allowed = may('staffing:plan');
  const whyNot = useAuthority(plan.propertyId);
  const reasonOf = (act: PlanAct) =>
    allowed ? (act === 'submit' ? whyNot('submit-plan') : undefined) : t('notPermitted');
  const run = (act: PlanAct) => (act === 'revise' ? void navigate(`/plans/${plan.id}/edit`) : setOpen(act));
  const steps = useSteps(plan);
  const zone = usePlaces().zoneOf(plan.propertyId);
  const [next, ...others] = planActs(plan, localClock(format.now, zone).slice(0, 10));
  const acts = others.map(
    (act): Act => ({
      key: act,
      name: t(`plan.act.${act}`),
      reason: reasonOf(act),
      run: reasonOf(act) === undefined ? () => run(act) : undefined,
    }),
  );
  return (
    <Page
      title={planTitle(plan, t, format.locale)}
      crumbs={[{ title: t('plans.title'), to: '/plans' }, { title: planTitle(plan, t, format.locale) }]}
      acts={
        next === undefined || !allowed ? undefined : (
          <AuthorisedButton type="primary" reason={reasonOf(next)} onClick={() => run(next)}>
            {t(`plan.act.${next}`)}
          </AuthorisedButton>
        )
      }
    >
      {plan.state === 'withdrawn' ? <p>{t('plan.withdrawn', { why: plan.why ?? '' })}</p> : <Steps steps={steps} />}
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <Items plan={plan} />
            </PaperPart>
            <PaperPart>
              <Facts
                facts={[
                  { label: t('plan.owner'), value: plan.employeeName },
                  { label: t('plan.period'), value: format.period(plan.period) },
                  { label: t('plan.summary'), value: plan.summary },
                ]}
              />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <PlanCourse plan={plan} />
            {acts.length === 0 ? null : (
              <PaperPart className="gk-no-print">
                <SectionHead title={t('acts')} level={3} />
                <ActsList acts={acts} />
              </PaperPart>
            )}
          </Paper>
        }
      />
      {open === undefined ? null : <PlanDialog act={open} plan={plan} onClose={() => setOpen(undefined)} />}
    </Page>
  );
};

/** One plan: its items, what became of each, and the next act. */
export const PlanPage = () => {
  const { planId = '' } = useParams();
  const t = useText(workTexts);
  const read = useRead<PlanRecord>(planPath(planId));
  return (
    <LoadedPage query={read} title={t('plans.title')} crumbs={[{ title: t('plans.title'), to: '/plans' }]}>
      {(data) => <Record key={planId} plan={data} />}
    </LoadedPage>
  );
};
