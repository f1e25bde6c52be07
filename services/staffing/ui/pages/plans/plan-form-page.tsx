import {
  Field,
  FieldGroup,
  FieldRow,
  Icon,
  Loaded,
  localClock,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  useCommand,
  useDraft,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import {
  type Page as Answer,
  PLANS,
  type PlanItem,
  type PlanKind,
  type PlanLine,
  type PlanRecord,
  planKinds,
  planPath,
  WORK_RENEWS,
} from '../../work/api.js';
import { PersonSelect, PlaceField } from '../../work/fields.js';
import { type Place, usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { periodChoices, planAbove } from './plan.js';
import { planTitle } from './plans-table.js';

interface Values {
  readonly propertyId?: string;
  readonly employeeId?: string;
  readonly planKind: PlanKind;
  readonly period?: string;
  readonly items: readonly Partial<PlanItem>[];
}

/** Open items of the plan above, for items that carry them out. */
const useItemsAbove = (values: Partial<Values>): readonly PlanItem[] => {
  const { employeeId: own } = useSession();
  const above = planAbove(values.planKind ?? 'month', values.period);
  const employeeId = values.employeeId ?? own;
  const read = useRead<Answer<PlanLine>>(
    above === undefined || employeeId === undefined ? undefined : PLANS,
    above === undefined ? {} : { ...above, employeeId, propertyId: values.propertyId, state: 'submitted', pageSize: 1 },
  );
  return (read.data?.items[0]?.items ?? []).filter(({ done }) => done === undefined);
};

const Items = ({ propertyId, above }: { propertyId: string | undefined; above: readonly PlanItem[] }) => {
  const t = useText(workTexts);
  return (
    <FieldGroup title={t('plan.items')}>
      <Form.List name="items">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} style={{ borderBottom: '1px solid var(--gk-line)', marginBottom: 16 }}>
                <Field name={[name, 'what']} label={t('plan.item.what.nth', { n: name + 1 })}>
                  <Input maxLength={200} />
                </Field>
                <FieldRow>
                  <Field name={[name, 'responsibleId']} label={t('plan.item.who')} optional>
                    <PersonSelect propertyId={propertyId} />
                  </Field>
                  <Field name={[name, 'dueOn']} label={t('plan.item.due')} optional>
                    <Input type="date" />
                  </Field>
                </FieldRow>
                {above.length === 0 ? null : (
                  <Field name={[name, 'follows']} label={t('plan.item.follows')} optional>
                    <Select allowClear options={above.map(({ id, what }) => ({ value: id, label: what }))} />
                  </Field>
                )}
                <Button
                  type="link"
                  size="small"
                  onClick={() => remove(name)}
                  aria-label={t('plan.item.remove.nth', { n: name + 1 })}
                >
                  {t('plan.item.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})} icon={<Icon name="plus" small />}>
              {t('plan.item.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

/** Without what nobody wrote: an empty field is no field. */
const itemsToSend = (items: readonly Partial<PlanItem>[]) =>
  items.map(({ id, what, responsibleId, dueOn, follows }) => ({
    ...(id && { id }),
    what,
    ...(responsibleId && { responsibleId }),
    ...(dueOn && { dueOn }),
    ...(follows && { follows }),
  }));

const PlanForm = ({
  plan,
  places,
  here,
}: {
  plan?: PlanRecord;
  places: readonly Place[];
  here: string | undefined;
}) => {
  const t = useText(workTexts);
  const format = useFormat();
  const { now } = format;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { employeeId } = useSession();
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, plan === undefined ? 'staffing.plan.new' : `staffing.plan.${plan.id}`);
  const today = localClock(
    now,
    places.find(({ propertyId }) => propertyId === here)?.timeZone ?? 'Asia/Shanghai',
  ).slice(0, 10);
  const wanted = planKinds.find((kind) => kind === params.get('kind')) ?? 'month';
  const initial: Partial<Values> = plan ?? {
    propertyId: here,
    employeeId,
    planKind: wanted,
    period: params.get('period') ?? periodChoices(wanted, today)[0],
    items: [{}],
  };
  const values = Form.useWatch((all: Values) => all, form) ?? initial;
  const above = useItemsAbove({ ...initial, ...values });
  const propertyId = values.propertyId ?? initial.propertyId;
  const kind = values.planKind ?? wanted;
  const command = useCommand<PlanLine>({
    title: t('plans.new'),
    renews: WORK_RENEWS,
    onDone: ({ id }) => void navigate(`/plans/${id}`),
  });
  const save = (filled: Values) => {
    const items = itemsToSend(filled.items ?? []);
    if (plan !== undefined) {
      const path = `${planPath(plan.id)}/items`;
      return command.run({ method: 'PUT', path, body: { items }, version: plan.version, draft: draft.place });
    }
    const { planKind, period } = filled;
    const body = { propertyId, employeeId: filled.employeeId, planKind, period, items };
    return command.run({ method: 'POST', path: PLANS, body, draft: draft.place });
  };
  return (
    <Paper>
      <PaperPart>
        <RecordForm<Values>
          form={form}
          draft={draft}
          command={command}
          initial={initial}
          onSave={save}
          saveText={t('plan.save')}
          onChange={(changed) => {
            if (changed.planKind !== undefined)
              form.setFieldsValue({ period: periodChoices(changed.planKind, today)[0] });
          }}
        >
          {plan !== undefined ? null : (
            <FieldGroup title={t('plan')}>
              <PlaceField places={places} />
              <Field name="planKind" label={t('plan.kind')}>
                <Radio.Group
                  optionType="button"
                  options={planKinds.map((value) => ({ value, label: t(`planKind.${value}`) }))}
                />
              </Field>
              <FieldRow>
                <Field name="period" label={t('plan.period')}>
                  <Select
                    options={periodChoices(kind, today).map((value) => ({ value, label: format.period(value) }))}
                  />
                </Field>
                <Field name="employeeId" label={t('plan.owner')}>
                  <PersonSelect propertyId={propertyId} />
                </Field>
              </FieldRow>
            </FieldGroup>
          )}
          <Items propertyId={propertyId} above={above} />
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** A plan is begun: kind, period, and what is to be done. */
export const NewPlanPage = () => {
  const t = useText(workTexts);
  const { places, here, known } = usePlaces();
  return (
    <Page title={t('plans.new')} crumbs={[{ title: t('plans.title'), to: '/plans' }, { title: t('plans.new') }]}>
      {known ? <PlanForm places={places} here={here} /> : null}
    </Page>
  );
};

/** The items of a draft are written anew. */
export const EditPlanPage = () => {
  const { planId = '' } = useParams();
  const t = useText(workTexts);
  const format = useFormat();
  const { places, here } = usePlaces();
  const read = useRead<PlanRecord>(planPath(planId));
  return (
    <Page
      title={t('plan.act.revise')}
      crumbs={[{ title: t('plans.title'), to: '/plans' }, { title: t('plan.act.revise') }]}
    >
      <Loaded query={read}>
        {(plan) => (
          <>
            <p className="gk-lead">{planTitle(plan, t, format.locale)}</p>
            <PlanForm plan={plan} places={places} here={here} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
