import {
  Field,
  FieldGroup,
  Icon,
  Loaded,
  MomentField,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  useCommand,
  useDraft,
  useRead,
  useSession,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import {
  ACTS,
  type Page as Answer,
  MEETING_RENEWS,
  MEETINGS,
  type MeetingKind,
  type MeetingLine,
  meetingKinds,
  PROBLEMS,
  type ProblemLine,
} from '../../work/api.js';
import { PeopleSelect, PlaceField, usePeople } from '../../work/fields.js';
import { type Place, usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { heldBody, type MeetingValues } from './held-body.js';
import { RemedyFields } from './remedy-fields.js';

const MOST_CARRIED = 100;
/** Meetings of all kinds among which the last one of the kind is looked for. */
const MOST_LOOKED_BACK = 50;

const Carried = ({ problems, propertyId }: { problems: readonly ProblemLine[]; propertyId: string | undefined }) => {
  const t = useText(workTexts);
  const carried = Form.useWatch('carried') as MeetingValues['carried'];
  return (
    <FieldGroup title={t('meeting.carried')}>
      {problems.length === 0 ? <p className="gk-muted">{t('meeting.carried.none')}</p> : null}
      {problems.map(({ id, what, remedy }) => (
        <div key={id}>
          <p>
            <b>{what}</b>
          </p>
          <Form.Item name={['carried', id, 'closed']} valuePropName="checked">
            <Checkbox>{t('problem.closed')}</Checkbox>
          </Form.Item>
          {carried?.[id]?.closed === true ? (
            <Field name={['carried', id, 'outcome']} label={t('problem.outcome')}>
              <Input maxLength={500} />
            </Field>
          ) : (
            <RemedyFields path={['carried', id]} propertyId={propertyId} {...(remedy && { known: remedy })} />
          )}
        </div>
      ))}
    </FieldGroup>
  );
};

const Raised = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(workTexts);
  return (
    <FieldGroup title={t('meeting.raised')}>
      <Form.List name="raised">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key}>
                <Field name={[name, 'what']} label={t('problem.nth', { n: name + 1 })}>
                  <Input maxLength={500} />
                </Field>
                <RemedyFields path={[name]} list={['raised']} propertyId={propertyId} />
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
              {t('problem.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

const MeetingForm = ({ places, here }: { places: readonly Place[]; here: string | undefined }) => {
  const t = useText(workTexts);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { zoneOf } = usePlaces();
  const { employeeId: own } = useSession();
  const [form] = Form.useForm<MeetingValues>();
  const draft = useDraft(form, 'staffing.meeting.new');
  const wanted = meetingKinds.find((kind) => kind === params.get('kind')) ?? 'daily-wrap-up';
  const propertyId = Form.useWatch('propertyId', form) ?? here;
  const kind: MeetingKind = Form.useWatch('kind', form) ?? wanted;
  const read = useRead<Answer<ProblemLine>>(propertyId === undefined ? undefined : PROBLEMS, {
    propertyId,
    meetingKind: kind,
    state: 'open',
    sort: 'raisedAt',
    pageSize: MOST_CARRIED,
  });
  const command = useCommand<MeetingLine>({
    title: t('meetings.new'),
    renews: MEETING_RENEWS,
    onDone: ({ id }) => void navigate(`/meetings?property=${propertyId}&open=${id}`),
  });
  const open = read.data?.items ?? [];
  const staff = usePeople(propertyId).map(({ id }) => id);
  const worksHere = own !== undefined && staff.includes(own);
  // Who puts a meeting on record was there, mostly; some count only with them (rulebook M-07, M-09).
  useEffect(() => {
    const chosen = (form.getFieldValue('attendees') ?? []) as readonly string[];
    if (worksHere && chosen.length === 0 && !form.isFieldTouched('attendees')) form.setFieldValue('attendees', [own]);
  }, [worksHere, own, form]);
  const asked = { propertyId, kind: 'meeting-held', state: 'standing', sort: '-at', pageSize: MOST_LOOKED_BACK };
  const held = useRead<Answer<MeetingLine>>(propertyId === undefined ? undefined : ACTS, asked);
  const last = held.data?.items.find(({ deed }) => deed.meetingKind === kind)?.deed.attendees;
  return (
    <Paper>
      <PaperPart>
        <RecordForm<MeetingValues>
          form={form}
          draft={draft}
          command={command}
          initial={{ propertyId: here, kind: wanted, attendees: [], raised: [] }}
          onSave={(values) =>
            command.run({
              method: 'POST',
              path: MEETINGS,
              body: heldBody({ ...values, propertyId, kind }, open, zoneOf(propertyId)),
              draft: draft.place,
            })
          }
          saveText={t('meeting.save')}
        >
          <FieldGroup title={t('meeting')}>
            <PlaceField places={places} />
            <Field name="kind" label={t('plan.kind')}>
              <Radio.Group
                optionType="button"
                options={meetingKinds.map((value) => ({ value, label: t(`meetingKind.${value}`) }))}
              />
            </Field>
            <Field name="heldAt" label={t('meeting.heldAt')} extra={t('meeting.heldAt.now')} optional>
              <MomentField />
            </Field>
            <Field name="attendees" label={t('meeting.attendees')}>
              <PeopleSelect propertyId={propertyId} last={last} />
            </Field>
            <Field name="minutes" label={t('meeting.minutes')} optional>
              <WordsArea rows={4} longest={2000} />
            </Field>
          </FieldGroup>
          {propertyId === undefined ? null : (
            <Loaded query={read} rows={2}>
              {({ items }) => <Carried key={kind} problems={items} propertyId={propertyId} />}
            </Loaded>
          )}
          <Raised propertyId={propertyId} />
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** A meeting is put on record: who was there, what came of the open problems, what came up. */
export const NewMeetingPage = () => {
  const t = useText(workTexts);
  const { places, here, known } = usePlaces();
  return (
    <Page
      title={t('meetings.new')}
      crumbs={[{ title: t('meetings.title'), to: '/meetings' }, { title: t('meetings.new') }]}
    >
      {known ? <MeetingForm places={places} here={here} /> : null}
    </Page>
  );
};
