import {
  Field,
  FieldGroup,
  FieldRow,
  instantFromClock,
  Loaded,
  localClock,
  MomentField,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  Split,
  useCommand,
  useDraft,
  useIsPhone,
  useProperty,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Alert, AutoComplete, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CHOICES, type Channel, type Choices, COMPLAINTS, type ComplaintLine, type Kind, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { Script } from '../clock/script.js';
import { JoinIncident } from '../incidents/join-incident.js';
import { CallerHomes } from './caller-homes.js';
import { DepartmentField } from './department-field.js';
import { Earlier } from './earlier.js';
import { type IntakeValues, receiveBody } from './receive-body.js';
import { RoomField } from './room-field.js';
import { Suggestions } from './suggestions.js';

const desk: readonly Channel[] = ['phone', 'visit', 'online', 'app', 'patrol', 'other'];
const wide = { width: '100%' };

const Who = ({ choices, propertyId }: { choices: Choices; propertyId: string | undefined }) => {
  const t = useText(complaintTexts);
  const isPhone = useIsPhone();
  return (
    <FieldGroup title={t('intake.who')}>
      {choices.properties.length > 1 ? (
        <Field name="propertyId" label={t('intake.property')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.properties.map(({ propertyId: value, name, code }) => ({
              value,
              label: `${name} ${code}`,
            }))}
          />
        </Field>
      ) : null}
      <Field name="channel" label={t('intake.channel')}>
        <Radio.Group optionType="button" options={desk.map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Field>
      <FieldRow>
        <Field name="contactPhone" label={t('intake.phone')} optional>
          <Input inputMode="tel" autoComplete="off" maxLength={40} autoFocus={!isPhone} />
        </Field>
        <Field name="contactName" label={t('intake.name')} optional>
          <Input autoComplete="off" maxLength={80} />
        </Field>
      </FieldRow>
      <CallerHomes choices={choices} />
      <RoomField propertyId={propertyId} />
    </FieldGroup>
  );
};

const What = ({ choices }: { choices: Choices }) => {
  const t = useText(complaintTexts);
  return (
    <FieldGroup title={t('intake.what')}>
      <FieldRow>
        <Field name="kind" label={t('intake.kind')}>
          <Radio.Group
            optionType="button"
            options={choices.kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Field>
        <Field name="priority" label={t('intake.priority')}>
          <Radio.Group
            optionType="button"
            options={choices.priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
          />
        </Field>
      </FieldRow>
      <Field name="category" label={t('intake.category')}>
        <AutoComplete
          style={wide}
          maxLength={80}
          showSearch={{ filterOption: (words, option) => String(option?.value ?? '').includes(words) }}
          options={choices.categories.map((value) => ({ value }))}
        />
      </Field>
      <Field name="description" label={t('intake.description')}>
        <WordsArea rows={4} longest={4000} placeholder={t('intake.description.hint')} />
      </Field>
    </FieldGroup>
  );
};

const How = ({ choices, propertyId }: { choices: Choices; propertyId: string | undefined }) => {
  const t = useText(complaintTexts);
  const when = Form.useWatch('when');
  const kind: Kind | undefined = Form.useWatch('kind');
  return (
    <FieldGroup title={t('intake.how')}>
      <DepartmentField choices={choices} propertyId={propertyId} />
      <FieldRow>
        <Field name="when" label={t('intake.receivedAt')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'now', label: t('at.now') },
              { value: 'past', label: t('at.past') },
            ]}
          />
        </Field>
        {when === 'past' ? (
          <Field name="receivedAt" label={t('at.when')}>
            <MomentField />
          </Field>
        ) : null}
        <Field name="dueAt" label={t('intake.dueAt')} optional tooltip={t('intake.dueAt.hint')}>
          <MomentField ahead />
        </Field>
      </FieldRow>
      {kind === undefined || kind === 'complaint' ? (
        <>
          <Form.Item name="major" valuePropName="checked" noStyle>
            <Checkbox>
              {t('intake.major')} <span className="gk-small gk-muted">{t('intake.major.note')}</span>
            </Checkbox>
          </Form.Item>
          <br />
        </>
      ) : null}
      <Form.Item name="inScope" valuePropName="checked">
        <Checkbox>
          {t('intake.inScope')} <span className="gk-small gk-muted">{t('intake.inScope.note')}</span>
        </Checkbox>
      </Form.Item>
    </FieldGroup>
  );
};

const zoneOf = (choices: Choices, propertyId: string | undefined): string =>
  choices.properties.find((property) => property.propertyId === propertyId)?.timeZone ?? 'Asia/Shanghai';

/** What another page knew when it sent somebody here: whose order it is about, and where they live. */
const knownFrom = (params: URLSearchParams): Partial<IntakeValues> => {
  const given = (name: string): string | undefined => params.get(name) ?? undefined;
  const [orderId, itemId, label] = [given('order'), given('item'), given('label')];
  return {
    contactPhone: given('phone'),
    contactName: given('name'),
    room: given('room'),
    householdId: given('household'),
    departmentId: given('department'),
    ...(orderId !== undefined && itemId !== undefined && label !== undefined && { order: { orderId, itemId, label } }),
  };
};

const useStart = (choices: Choices): Partial<IntakeValues> => {
  const [params] = useSearchParams();
  const { propertyId: chosen } = useProperty();
  const wanted = params.get('property') ?? chosen;
  const known = choices.properties.find(({ propertyId }) => propertyId === wanted);
  const propertyId =
    known?.propertyId ?? (choices.properties.length === 1 ? choices.properties[0]?.propertyId : undefined);
  return {
    propertyId,
    kind: 'complaint',
    priority: 'normal',
    channel: 'phone',
    when: 'now',
    major: false,
    inScope: true,
    ...knownFrom(params),
  };
};

const IntakeForm = ({ choices }: { choices: Choices }) => {
  const t = useText(complaintTexts);
  const navigate = useNavigate();
  const [form] = Form.useForm<IntakeValues>();
  const start = useStart(choices);
  const [initial] = useState(start);
  const draft = useDraft(form, 'complaints.receive');
  const watched = Form.useWatch((values: IntakeValues) => values, form);
  const propertyId = watched?.propertyId ?? initial.propertyId;
  const command = useCommand<ComplaintLine>({
    title: t('intake.command', { room: watched?.room ?? '', category: watched?.category ?? '' }),
    renews: RENEWED,
    onDone: ({ complaintId }) => void navigate(`/complaints/${complaintId}`),
  });
  const save = (values: IntakeValues) => {
    const zone = zoneOf(choices, values.propertyId ?? propertyId);
    const body = receiveBody({ ...initial, ...values }, (clock) => instantFromClock(clock, zone));
    command.run({ method: 'POST', path: COMPLAINTS, body, draft: draft.place });
  };
  const onChange = (changed: Partial<IntakeValues>) => {
    // Departments and homes belong to a property; the clock begins where the property is.
    if ('propertyId' in changed) form.setFieldsValue({ departmentId: undefined, householdId: undefined });
    if (changed.when === 'past')
      form.setFieldsValue({ receivedAt: localClock(Date.now(), zoneOf(choices, propertyId)) });
  };
  return (
    <Split
      aside={
        <>
          <JoinIncident
            propertyId={propertyId}
            joined={watched?.incidentId}
            onJoin={(incident) =>
              form.setFieldsValue(
                incident === undefined
                  ? { incidentId: undefined }
                  : {
                      incidentId: incident.id,
                      category: incident.category,
                      departmentId: incident.departmentId,
                      description: form.getFieldValue('description') || incident.title,
                    },
              )
            }
          />
          <Script
            propertyId={propertyId}
            propertyName={choices.properties.find((property) => property.propertyId === propertyId)?.name ?? ''}
            kind={watched?.kind ?? 'complaint'}
            priority={watched?.priority ?? 'normal'}
            words={watched?.description}
            dueAt={watched?.dueAt ? instantFromClock(watched.dueAt, zoneOf(choices, propertyId)) : undefined}
          />
          <Suggestions
            propertyId={propertyId}
            words={watched?.description}
            category={watched?.category}
            onCategory={(category) => form.setFieldsValue({ category })}
          />
          <Earlier
            propertyId={propertyId}
            phone={watched?.contactPhone}
            room={watched?.room}
            householdId={watched?.householdId}
          />
        </>
      }
    >
      <Paper>
        <PaperPart>
          <RecordForm<IntakeValues>
            form={form}
            draft={draft}
            command={command}
            initial={initial}
            onSave={save}
            saveText={t('intake.save')}
            onChange={onChange}
          >
            <Form.Item name="incidentId" hidden noStyle>
              <Input />
            </Form.Item>
            {initial.order === undefined ? null : (
              <Alert type="info" showIcon title={t('intake.order', { label: initial.order.label })} />
            )}
            <Who choices={choices} propertyId={propertyId} />
            <What choices={choices} />
            <How choices={choices} propertyId={propertyId} />
          </RecordForm>
        </PaperPart>
      </Paper>
    </Split>
  );
};

/** Taking in a call or a visit: who, where, what; the rest has defaults that are right nine times of ten. */
export const IntakePage = () => {
  const t = useText(complaintTexts);
  const read = useRead<Choices>(CHOICES);
  return (
    <Page
      title={t('intake.title')}
      lead={t('intake.lead')}
      crumbs={[{ title: t('record.crumb'), to: '/complaints' }, { title: t('intake.title') }]}
    >
      <Loaded query={read}>{(choices) => <IntakeForm choices={choices} />}</Loaded>
    </Page>
  );
};
