import { ActDialog, Field, localClock, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';
import { Checkbox, Form, Select } from 'antd';
import { type PlanRecord, planPath, WORK_RENEWS } from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { doneOf, type PlanAct, weeksToReport } from './plan.js';

interface Values {
  readonly week?: string;
  readonly done?: readonly string[];
  readonly summary?: string;
  readonly reason?: string;
}

const doors: Readonly<Record<Exclude<PlanAct, 'revise'>, string>> = {
  submit: 'submission',
  progress: 'progress',
  settle: 'outcomes',
  evaluate: 'self-evaluation',
  unreport: 'progress/withdrawal',
  reopen: 'self-evaluation/withdrawal',
  withdraw: 'withdrawal',
};

/** What the form says of each item: done or not; the note that stands is kept. */
const outcomesOf = ({ items }: PlanRecord, done: readonly string[]) =>
  items.map(({ id, done: before }) => ({ itemId: id, done: done.includes(id), note: before?.note ?? '' }));

const bodyOf = (act: PlanAct, plan: PlanRecord, { week, done = [], summary = '', reason }: Values): object => {
  switch (act) {
    case 'progress':
      return { week, outcomes: outcomesOf(plan, done), summary };
    case 'settle':
      return { outcomes: outcomesOf(plan, done) };
    case 'evaluate':
      return { outcomes: outcomesOf(plan, done), summary };
    case 'unreport':
      return { week, reason };
    case 'reopen':
    case 'withdraw':
      return { reason };
    default:
      return {};
  }
};

const ItemsField = ({ plan }: { plan: PlanRecord }) => {
  const t = useText(workTexts);
  return (
    <Field name="done" label={t('plan.items.done')} optional>
      <Checkbox.Group
        style={{ display: 'grid', gap: 8 }}
        options={plan.items.map(({ id, what }) => ({ value: id, label: what }))}
      />
    </Field>
  );
};

/** How much of the plan is done by what is ticked: that is what the evaluation counts. */
const EvaluationLead = ({ planned }: { planned: number }) => {
  const t = useText(workTexts);
  const done = Form.useWatch<readonly string[] | undefined>('done')?.length ?? 0;
  return <p role="status">{t('plan.evaluate.lead', { planned, done })}</p>;
};

const WeekField = ({ plan, weeks }: { plan: PlanRecord; weeks: readonly string[] }) => {
  const t = useText(workTexts);
  const format = useFormat();
  return (
    <Field name="week" label={t('plan.week')}>
      <Select
        options={weeks.map((value) => ({
          value,
          label: format.period(value),
          disabled: plan.reportedWeeks?.includes(value) === true,
        }))}
      />
    </Field>
  );
};

const ReportedWeekField = ({ plan }: { plan: PlanRecord }) => {
  const t = useText(workTexts);
  const format = useFormat();
  return (
    <Field name="week" label={t('plan.week')}>
      <Select options={(plan.reportedWeeks ?? []).map((value) => ({ value, label: format.period(value) }))} />
    </Field>
  );
};

const ASKS_WHY: readonly PlanAct[] = ['unreport', 'reopen', 'withdraw'];

/** The form of one act on a plan; it carries the version that the person sees. */
export const PlanDialog = ({
  act,
  plan,
  onClose,
}: {
  act: Exclude<PlanAct, 'revise'>;
  plan: PlanRecord;
  onClose: () => void;
}) => {
  const t = useText(workTexts);
  const { now } = useFormat();
  const zone = usePlaces().zoneOf(plan.propertyId);
  const title = t(`plan.act.${act}`);
  const command = useCommand({ title: `${title} ${plan.period}`, renews: WORK_RENEWS, onDone: onClose });
  const done = plan.items.filter((item) => item.done !== undefined).map(({ id }) => id);
  const weeks = weeksToReport(plan.period, localClock(now, zone).slice(0, 10));
  const counts = doneOf(plan);
  const [week] = weeks.filter((one) => plan.reportedWeeks?.includes(one) !== true);
  const firstWeek = act === 'unreport' ? plan.reportedWeeks?.at(-1) : week;
  return (
    <ActDialog<Values>
      title={title}
      draftName={`staffing.plan.${act}.${plan.id}`}
      initial={{ done, week: firstWeek }}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: plan.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${planPath(plan.id)}/${doors[act]}`,
          body: bodyOf(act, plan, values),
          version,
          draft,
        })
      }
    >
      {act === 'submit' ? <p>{t('plan.submit.lead', { count: counts.planned })}</p> : null}
      {act === 'progress' ? <WeekField plan={plan} weeks={weeks} /> : null}
      {act === 'evaluate' ? <EvaluationLead planned={counts.planned} /> : null}
      {act === 'progress' || act === 'settle' || act === 'evaluate' ? <ItemsField plan={plan} /> : null}
      {act === 'progress' || act === 'evaluate' ? (
        <Field name="summary" label={t('plan.summary')} optional>
          <WordsArea rows={4} longest={2000} />
        </Field>
      ) : null}
      {act === 'unreport' ? <ReportedWeekField plan={plan} /> : null}
      {ASKS_WHY.includes(act) ? (
        <Field name="reason" label={t('reason')}>
          <WordsArea rows={3} longest={500} />
        </Field>
      ) : null}
    </ActDialog>
  );
};
