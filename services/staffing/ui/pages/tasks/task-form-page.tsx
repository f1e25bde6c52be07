import { Field, Page, Paper, PaperPart, RecordForm, useCommand, useDraft, useText, WordsArea } from '@goldkey/ui';
import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { TASKS, type TaskLine, WORK_RENEWS } from '../../work/api.js';
import { PersonSelect, PlaceField } from '../../work/fields.js';
import { type Place, usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';

interface Values {
  readonly propertyId?: string;
  readonly employeeId: string;
  readonly title: string;
  readonly details?: string;
}

const TaskForm = ({ places, here }: { places: readonly Place[]; here: string | undefined }) => {
  const t = useText(workTexts);
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, 'staffing.task.new');
  const propertyId = Form.useWatch('propertyId', form) ?? here;
  const command = useCommand<TaskLine>({
    title: t('tasks.new'),
    renews: WORK_RENEWS,
    onDone: ({ id }) => void navigate(`/tasks?property=${propertyId}&open=${id}`),
  });
  const save = ({ details, ...values }: Values) => {
    const body = { ...values, propertyId, ...(details && { details }) };
    command.run({ method: 'POST', path: TASKS, body, draft: draft.place });
  };
  return (
    <Paper>
      <PaperPart>
        <RecordForm<Values>
          form={form}
          draft={draft}
          command={command}
          initial={{ propertyId: here }}
          onSave={save}
          saveText={t('tasks.new')}
        >
          <PlaceField places={places} />
          <Field name="employeeId" label={t('task.for')}>
            <PersonSelect propertyId={propertyId} />
          </Field>
          <Field name="title" label={t('task')}>
            <Input maxLength={200} />
          </Field>
          <Field name="details" label={t('task.details')} optional>
            <WordsArea rows={4} longest={2000} />
          </Field>
        </RecordForm>
      </PaperPart>
    </Paper>
  );
};

/** A task is added from above; its 24 hours begin now. */
export const NewTaskPage = () => {
  const t = useText(workTexts);
  const { places, here, known } = usePlaces();
  return (
    <Page
      title={t('tasks.new')}
      lead={t('tasks.new.lead')}
      crumbs={[{ title: t('tasks.title'), to: '/tasks' }, { title: t('tasks.new') }]}
    >
      {known ? <TaskForm places={places} here={here} /> : null}
    </Page>
  );
};
