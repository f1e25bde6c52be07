import {
  Field,
  FieldGroup,
  FieldRow,
  formatMoney,
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
  useText,
} from '@goldkey/ui';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { amountOf } from '../../positions/amount.js';
import { useDepartments } from '../../training/api.js';
import {
  type MaterialLine,
  MEETING_RENEWS,
  REQUISITIONS,
  type RequisitionLine,
  requisitionPath,
} from '../../work/api.js';
import { PlaceField } from '../../work/fields.js';
import { type Place, usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { monthAfter } from '../plans/plan.js';

interface Values {
  readonly propertyId?: string;
  readonly month: string;
  readonly lines: readonly Partial<MaterialLine>[];
}

/** What the lines come to so far; a limit of authority is measured by it. */
const Total = () => {
  const t = useText(workTexts);
  const form = Form.useFormInstance();
  const lines = (Form.useWatch('lines', form) ?? []) as readonly (Partial<MaterialLine> | undefined)[];
  const amount = amountOf(lines.map((line) => ({ quantity: line?.quantity, unitPrice: line?.unitPrice })));
  return (
    <p role="status" className="gk-small gk-muted">
      {amount === null ? t('requisition.amount.unknown') : `${t('requisition.amount')} ${formatMoney(amount)}`}
    </p>
  );
};

/** For which department of the property the material is. */
const DepartmentField = ({ name, propertyId }: { name: number; propertyId: string | undefined }) => {
  const t = useText(workTexts);
  const departments = useDepartments(propertyId);
  return (
    <Field name={[name, 'departmentId']} label={t('requisition.department')} optional>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={departments.map(({ id, name: label }) => ({ value: id, label }))}
      />
    </Field>
  );
};

const Lines = ({ here }: { here: string | undefined }) => {
  const t = useText(workTexts);
  const chosen: string | undefined = Form.useWatch('propertyId', Form.useFormInstance());
  return (
    <FieldGroup title={t('requisition.lines')}>
      <Form.List name="lines">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key}>
                <Field name={[name, 'what']} label={t('requisition.what.nth', { n: name + 1 })}>
                  <Input maxLength={200} />
                </Field>
                <FieldRow>
                  <Field name={[name, 'quantity']} label={t('requisition.quantity')}>
                    <InputNumber min={1} max={1_000_000} precision={0} style={{ width: '100%' }} />
                  </Field>
                  <Field name={[name, 'unit']} label={t('requisition.unit')}>
                    <Input maxLength={20} />
                  </Field>
                  <Field name={[name, 'unitPrice']} label={t('requisition.unitPrice')} optional>
                    <Input inputMode="decimal" suffix={t('requisition.yuan')} maxLength={12} />
                  </Field>
                </FieldRow>
                <DepartmentField name={name} propertyId={chosen ?? here} />
                <Field name={[name, 'purpose']} label={t('requisition.purpose')} optional>
                  <Input maxLength={500} />
                </Field>
                {rows.length > 1 ? (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => remove(name)}
                    aria-label={t('plan.item.remove.nth', { n: name + 1 })}
                  >
                    {t('plan.item.remove')}
                  </Button>
                ) : null}
              </div>
            ))}
            <Button onClick={() => add({})} icon={<Icon name="plus" small />}>
              {t('requisition.add')}
            </Button>
            <Total />
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

const RequisitionForm = ({
  requisition,
  places,
  here,
}: {
  requisition?: RequisitionLine;
  places: readonly Place[];
  here: string | undefined;
}) => {
  const t = useText(workTexts);
  const format = useFormat();
  const { now } = format;
  const navigate = useNavigate();
  const { zoneOf } = usePlaces();
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `staffing.requisition.${requisition?.id ?? 'new'}`);
  const today = localClock(now, zoneOf(here)).slice(0, 10);
  const months = [monthAfter(today, 0), monthAfter(today, 1)];
  const command = useCommand<RequisitionLine>({
    title: t('requisitions.new'),
    renews: MEETING_RENEWS,
    onDone: ({ id, propertyId }) => void navigate(`/requisitions?property=${propertyId}&open=${id}`),
  });
  const save = ({ propertyId = here, month, lines: written }: Values) => {
    const lines = written.map(({ purpose, unitPrice, departmentId, ...line }) => ({
      ...line,
      ...(unitPrice && { unitPrice }),
      ...(departmentId && { departmentId }),
      purpose: purpose ?? '',
    }));
    if (requisition === undefined) {
      return command.run({
        method: 'POST',
        path: REQUISITIONS,
        body: { propertyId, month, lines },
        draft: draft.place,
      });
    }
    const path = `${requisitionPath(requisition.id)}/lines`;
    return command.run({ method: 'PUT', path, body: { lines }, version: requisition.version, draft: draft.place });
  };
  return (
    <Paper>
      <PaperPart>
        <RecordForm<Values>
          form={form}
          draft={draft}
          command={command}
          initial={requisition ?? { propertyId: here, month: months[0], lines: [{}] }}
          onSave={save}
          saveText={t('requisition.save')}
        >
          {requisition === undefined ? (
            <FieldGroup title={t('requisition')}>
              <PlaceField places={places} />
              <Field name="month" label={t('requisition.month')}>
                <Select options={months.map((value) => ({ value, label: format.month(value) }))} />
              </Field>
            </FieldGroup>
          ) : null}
          <Lines here={requisition?.propertyId ?? here} />
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** The month's material is asked for. */
export const NewRequisitionPage = () => {
  const t = useText(workTexts);
  const { places, here, known } = usePlaces();
  return (
    <Page
      title={t('requisitions.new')}
      lead={t('requisitions.new.lead')}
      crumbs={[{ title: t('requisitions.title'), to: '/requisitions' }, { title: t('requisitions.new') }]}
    >
      {known ? <RequisitionForm places={places} here={here} /> : null}
    </Page>
  );
};

/** What was asked for is written anew. */
export const EditRequisitionPage = () => {
  const { requisitionId = '' } = useParams();
  const t = useText(workTexts);
  const { places, here } = usePlaces();
  const read = useRead<RequisitionLine>(requisitionPath(requisitionId));
  return (
    <Page
      title={t('requisition.act.revise')}
      crumbs={[{ title: t('requisitions.title'), to: '/requisitions' }, { title: t('requisition.act.revise') }]}
    >
      <Loaded query={read}>
        {(requisition) => <RequisitionForm requisition={requisition} places={places} here={here} />}
      </Loaded>
    </Page>
  );
};
