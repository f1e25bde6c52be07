import './positions.css';
import {
  Field,
  FieldRow,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  useCommand,
  useDraft,
  useRead,
  useText,
} from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import {
  POSITION_RENEWS,
  POSITIONS,
  type PositionDescription,
  type PositionRecord,
  positionPath,
  TEMPLATES,
  type Template,
  type TreeUnit,
  treeUnitPath,
  type UnitOf,
} from '../../positions/api.js';
import { UnitSelect } from '../../positions/fields.js';
import { positionTexts } from '../../positions/text/texts.js';
import { DescriptionFields } from './position-form.js';
import { blank, descriptionOf, type PositionValues, valuesOf } from './position-values.js';

/** Whether the unit stands above properties: only such a unit says how many each property needs. */
const useIsAbove = (unitId: string | undefined, known: boolean | undefined): boolean => {
  const { data } = useRead<{ readonly unit: TreeUnit; readonly path: readonly UnitOf[] }>(
    unitId === undefined || known !== undefined ? undefined : treeUnitPath(unitId),
  );
  return known ?? (data !== undefined && data.unit.propertyId === undefined);
};

const PositionForm = ({
  position,
  description,
  templates,
  unitId,
}: {
  position?: PositionRecord;
  description: PositionDescription;
  templates?: readonly Template[];
  unitId?: string;
}) => {
  const t = useText(positionTexts);
  const navigate = useNavigate();
  const [form] = Form.useForm<PositionValues>();
  const draft = useDraft(form, `staffing.position.${position?.id ?? 'new'}`);
  const initial: PositionValues = { ...valuesOf(description), ...(unitId !== undefined && { unitId }) };
  const chosen = Form.useWatch('unitId', form) ?? unitId;
  const isAbove = useIsAbove(chosen, position === undefined ? undefined : position.propertyId === null);
  const command = useCommand<PositionRecord>({
    title: t('positions.new'),
    renews: POSITION_RENEWS,
    onDone: ({ id }) => void navigate(`/positions/${id}`),
  });
  const save = (values: PositionValues) => {
    const said = descriptionOf(values);
    if (position !== undefined) {
      const path = `${positionPath(position.id)}/draft`;
      const body = { description: said };
      return command.run({ method: 'PUT', path, body, version: position.version, draft: draft.place });
    }
    const body = { unitId: values.unitId, code: values.code, description: said };
    return command.run({ method: 'POST', path: POSITIONS, body, draft: draft.place });
  };
  const take = (id: string | undefined) => {
    const template = templates?.find((one) => one.id === id);
    if (template !== undefined) form.setFieldsValue(valuesOf(template.description));
  };
  const first =
    position === undefined ? (
      <>
        <Form.Item label={t('form.template')} extra={t('form.template.lead')} htmlFor="template">
          <Select
            id="template"
            allowClear
            options={(templates ?? []).map((one) => ({ value: one.id, label: one.description.name }))}
            onChange={take}
          />
        </Form.Item>
        <FieldRow>
          <Field name="unitId" label={t('position.unit')}>
            <UnitSelect begin={unitId} />
          </Field>
          <Field name="code" label={t('position.code')}>
            <Input maxLength={40} />
          </Field>
        </FieldRow>
      </>
    ) : null;
  return (
    <Paper className="gk-lead-room">
      <PaperPart>
        <RecordForm<PositionValues>
          form={form}
          draft={draft}
          command={command}
          initial={initial}
          onSave={save}
          saveText={t('form.save')}
        >
          <DescriptionFields first={first} aboveProperties={isAbove} />
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** A position is described for the first time, from a template or from nothing. */
export const NewPositionPage = () => {
  const t = useText(positionTexts);
  const [params] = useSearchParams();
  const read = useRead<{ readonly items: readonly Template[] }>(TEMPLATES);
  return (
    <Page
      title={t('positions.new')}
      lead={t('positions.new.lead')}
      crumbs={[{ title: t('positions.title'), to: '/positions' }, { title: t('positions.new') }]}
    >
      <Loaded query={read}>
        {({ items }) => <PositionForm description={blank} templates={items} unitId={params.get('unit') ?? undefined} />}
      </Loaded>
    </Page>
  );
};

/** The draft of a position is written anew. */
export const EditPositionPage = () => {
  const { positionId = '' } = useParams();
  const t = useText(positionTexts);
  const read = useRead<PositionRecord>(positionPath(positionId));
  return (
    <Page
      title={t('act.revise')}
      crumbs={[
        { title: t('positions.title'), to: '/positions' },
        { title: read.data?.name ?? positionId, to: `/positions/${positionId}` },
        { title: t('act.revise') },
      ]}
    >
      <Loaded query={read}>
        {(position) => (
          <PositionForm
            key={position.version}
            position={position}
            description={position.versions.at(-1)?.description ?? blank}
          />
        )}
      </Loaded>
    </Page>
  );
};
