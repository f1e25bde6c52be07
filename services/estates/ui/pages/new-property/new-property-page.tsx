import {
  DayField,
  Field,
  FieldGroup,
  FieldRow,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  StateNote,
  useCommand,
  useDraft,
  useNow,
  useRead,
  useText,
} from '@goldkey/ui';
import { Form, Input, InputNumber, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { PROPERTIES } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { ContactFields } from '../property/contact-fields.js';
import { type NewPropertyValues, parentsFor, propertyBody, type Unit, ZONES } from './property-body.js';

const UNITS = '/api/staffing/units/tree';

const NewPropertyForm = ({ units }: { units: readonly Unit[] }) => {
  const t = useText(estatesTexts);
  const navigate = useNavigate();
  const [form] = Form.useForm<NewPropertyValues>();
  const draft = useDraft(form, 'estates.property.new');
  const parents = parentsFor(units);
  const command = useCommand<{ id: string }>({
    title: t('property.new'),
    renews: ['/api/estates', '/api/staffing'],
    onDone: ({ id }) => void navigate(`/properties/${id}`),
  });
  return (
    <Paper>
      <PaperPart>
        <RecordForm<NewPropertyValues>
          form={form}
          draft={draft}
          command={command}
          initial={{
            parentUnitId: parents.length === 1 ? parents[0]?.value : undefined,
            timeZone: 'Asia/Shanghai',
            serviceStart: todayOf(useNow()),
          }}
          onSave={(values) =>
            command.run({ method: 'POST', path: PROPERTIES, body: propertyBody(values), draft: draft.place })
          }
          saveText={t('property.new.save')}
        >
          <FieldGroup>
            <Field name="parentUnitId" label={t('property.parent')}>
              <Select showSearch={{ optionFilterProp: 'label' }} options={[...parents]} />
            </Field>
            <FieldRow>
              <Field name="name" label={t('property.name')}>
                <Input autoComplete="off" maxLength={80} />
              </Field>
              <Field name="code" label={t('properties.column.code')} tooltip={t('property.code.hint')}>
                <Input autoComplete="off" maxLength={80} placeholder="XH01" />
              </Field>
            </FieldRow>
            <FieldRow>
              <Field
                name="serviceStart"
                label={t('properties.column.serviceStart')}
                extra={t('property.serviceStart.hint')}
              >
                <DayField />
              </Field>
              <Field name="serviceEnd" label={t('properties.column.serviceEnd')} optional>
                <DayField />
              </Field>
            </FieldRow>
            <FieldRow>
              <Field name="households" label={t('properties.column.households')}>
                <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
              </Field>
              <Field name="timeZone" label={t('property.timeZone')}>
                <Select showSearch options={ZONES.map((value) => ({ value, label: value }))} />
              </Field>
            </FieldRow>
            <ContactFields />
          </FieldGroup>
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** The group takes on a property: where it stands in the organisation, its name, and what the contract says. */
export const NewPropertyPage = () => {
  const t = useText(estatesTexts);
  const read = useRead<{ readonly units: readonly Unit[] }>(UNITS);
  return (
    <Page
      title={t('property.new')}
      lead={t('property.new.lead')}
      crumbs={[{ title: t('properties.title'), to: '/properties' }, { title: t('property.new') }]}
    >
      <Loaded
        query={read}
        isEmpty={({ units }) => parentsFor(units).length === 0}
        empty={
          <StateNote
            icon="building"
            title={t('property.new.noGroup')}
            act={<Link to="/organisation">{t('property.new.toGroup')}</Link>}
          >
            {t('property.new.noGroup.lead')}
          </StateNote>
        }
      >
        {({ units }) => <NewPropertyForm units={units} />}
      </Loaded>
    </Page>
  );
};
