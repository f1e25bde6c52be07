import {
  Field,
  FieldGroup,
  FieldRow,
  formatMoney,
  Icon,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  useCommand,
  useDraft,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { amountOf } from '../../positions/amount.js';
import {
  type Course,
  pathOf,
  TRAINING_PLANS,
  TRAINING_RENEWS,
  TRAINING_YEARS,
  type TrainingYear,
} from '../../training/api.js';
import { useAskedYear } from './plan-page.js';
import { trainingTexts } from './text/texts.js';

interface Values {
  readonly budget: string;
  readonly courses: readonly Partial<Course>[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** What the courses come to so far, beside the budget that bounds them. */
const Total = () => {
  const t = useText(trainingTexts);
  const form = Form.useFormInstance();
  const courses = (Form.useWatch('courses', form) ?? []) as readonly (Partial<Course> | undefined)[];
  const amount = amountOf(courses.map((course) => ({ quantity: 1, unitPrice: course?.cost || '0' })));
  return amount === null ? null : (
    <p role="status" className="gk-small gk-muted">
      {t('cost.planned')} {formatMoney(amount)}
    </p>
  );
};

const Courses = ({ year }: { year: string }) => {
  const t = useText(trainingTexts);
  const format = useFormat();
  return (
    <FieldGroup title={t('courses')}>
      <Form.List name="courses">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key}>
                <Form.Item name={[name, 'courseId']} hidden>
                  <Input />
                </Form.Item>
                <Field name={[name, 'name']} label={t('course.nth', { n: name + 1 })}>
                  <Input maxLength={120} />
                </Field>
                <FieldRow>
                  <Field name={[name, 'month']} label={t('month')}>
                    <Select
                      options={MONTHS.map((month) => ({
                        value: `${year}-${month}`,
                        label: format.month(`${year}-${month}`),
                      }))}
                    />
                  </Field>
                  <Field name={[name, 'audience']} label={t('audience')} optional>
                    <Input maxLength={120} />
                  </Field>
                  <Field name={[name, 'cost']} label={t('cost.planned')} optional>
                    <Input inputMode="decimal" suffix={t('yuan')} maxLength={12} />
                  </Field>
                </FieldRow>
                <Button
                  type="link"
                  size="small"
                  onClick={() => remove(name)}
                  aria-label={t('course.remove.nth', { n: name + 1 })}
                >
                  {t('course.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})} icon={<Icon name="plus" small />}>
              {t('course.add')}
            </Button>
            <Total />
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

const PlanForm = ({ found }: { found: TrainingYear }) => {
  const t = useText(trainingTexts);
  const navigate = useNavigate();
  const { propertyId, year, plan } = found;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `staffing.training-plan.${plan?.id ?? `${propertyId}.${year}`}`);
  const command = useCommand({
    title: t('plan.save'),
    renews: TRAINING_RENEWS,
    onDone: () => void navigate(`/training/plan?property=${propertyId}&year=${year}`),
  });
  const save = ({ budget, courses: written }: Values) => {
    const courses = written.map(({ courseId, audience, cost, ...course }) => ({
      ...course,
      ...(courseId && { courseId }),
      audience: audience ?? '',
      cost: cost || '0',
    }));
    const body = { budget, courses };
    command.run(
      plan === undefined
        ? { method: 'POST', path: TRAINING_PLANS, body: { propertyId, year, ...body }, draft: draft.place }
        : {
            method: 'PUT',
            path: `${pathOf(TRAINING_PLANS, plan.id)}/contents`,
            body,
            version: plan.version,
            draft: draft.place,
          },
    );
  };
  return (
    <Paper>
      <PaperPart>
        <RecordForm<Values>
          form={form}
          draft={draft}
          command={command}
          initial={plan === undefined ? { courses: [{}] } : { budget: plan.budget, courses: plan.courses }}
          onSave={save}
          saveText={t('plan.save')}
        >
          <Field name="budget" label={t('budget')}>
            <Input inputMode="decimal" suffix={t('yuan')} maxLength={12} />
          </Field>
          <Courses year={year} />
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** A year's training is planned, or the plan written anew. */
export const TrainingPlanFormPage = () => {
  const t = useText(trainingTexts);
  const { propertyId, year } = useAskedYear();
  const read = useRead<TrainingYear>(propertyId === undefined ? undefined : `${TRAINING_YEARS}/${year}`, {
    propertyId,
  });
  const title = t('plan.of', { year });
  const search = propertyId === undefined ? '' : `?property=${propertyId}&year=${year}`;
  return (
    <Page title={title} crumbs={[{ title: t('plan.title'), to: `/training/plan${search}` }, { title }]}>
      <Loaded query={read}>{(found) => <PlanForm key={found.plan?.version ?? 0} found={found} />}</Loaded>
    </Page>
  );
};
