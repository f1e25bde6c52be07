import './survey.css';
import {
  DialogButton,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  StateNote,
  useCommand,
  useDraft,
  useMay,
  useText,
} from '@goldkey/ui';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { type Level, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { usePlace } from '../../use-place.js';
import { QuestionnaireLinkDialog } from './questionnaire-link.js';
import { levels, SURVEY_ANSWERS } from './survey.js';
import { surveyTexts } from './text/texts.js';

interface Row {
  readonly paperNumber?: string;
  readonly departmentId?: string;
  readonly level?: Level;
  readonly remark?: string;
}
interface Entry {
  readonly rows: readonly Row[];
}
interface BulkAnswer {
  readonly accepted: number;
  readonly items: readonly { readonly index: number; readonly accepted: boolean; readonly detail?: string }[];
}

const Rows = ({
  departments,
}: {
  departments: readonly { readonly departmentId: string; readonly name: string }[];
}) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const form = Form.useFormInstance<Entry>();
  return (
    <Form.List name="rows">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="gk-entry-row">
              <Form.Item name={[name, 'paperNumber']}>
                <Input maxLength={40} aria-label={t('answers.paper')} placeholder={t('answers.paper')} />
              </Form.Item>
              <Form.Item name={[name, 'departmentId']} rules={[{ required: true, message: t('answers.department') }]}>
                <Select
                  aria-label={t('answers.department')}
                  placeholder={t('answers.department')}
                  options={departments.map(({ departmentId, name: label }) => ({ value: departmentId, label }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'level']} rules={[{ required: true, message: t('answers.level') }]}>
                <Radio.Group
                  optionType="button"
                  aria-label={t('answers.level')}
                  options={levels.map((value) => ({ value, label: words(`level.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'remark']}>
                <Input maxLength={500} aria-label={t('answers.remark')} placeholder={t('answers.remark')} />
              </Form.Item>
              <Button type="link" onClick={() => remove(name)}>
                {t('enter.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ departmentId: form.getFieldValue('rows')?.at(-1)?.departmentId })}>
            {t('enter.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
};

const EntryForm = ({
  propertyId,
  departments,
}: {
  propertyId: string;
  departments: readonly { readonly departmentId: string; readonly name: string }[];
}) => {
  const t = useText(surveyTexts);
  const [form] = Form.useForm<Entry>();
  const [told, setTold] = useState<BulkAnswer>();
  const draft = useDraft(form, `complaints.questionnaires.${propertyId}`);
  const rows = Form.useWatch('rows', form) ?? [];
  const command = useCommand<BulkAnswer>({
    title: t('enter.title'),
    renews: RENEWED,
    onDone: (answer) => {
      const refused = new Set(answer.items.filter(({ accepted }) => !accepted).map(({ index }) => index));
      const left = form.getFieldsValue().rows.filter((_row, index) => refused.has(index));
      form.setFieldsValue({ rows: left.length > 0 ? left : [{}] });
      setTold(answer);
    },
  });
  return (
    <>
      {told === undefined ? null : (
        <div role="status">
          <p>{t('enter.saved', { count: told.accepted })}</p>
          {told.items
            .filter(({ accepted }) => !accepted)
            .map(({ index, detail }) => (
              <p key={index} className="gk-late">
                {t('enter.refused', { row: index + 1, reason: detail ?? '' })}
              </p>
            ))}
        </div>
      )}
      <RecordForm<Entry>
        form={form}
        draft={draft}
        command={command}
        initial={{ rows: [{}] }}
        saveText={t('enter.save', { count: rows.length })}
        onSave={({ rows: entered }) =>
          command.run({
            method: 'POST',
            path: `${SURVEY_ANSWERS}/bulk`,
            body: {
              propertyId,
              items: entered.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value))),
            },
            draft: draft.place,
          })
        }
      >
        <Rows departments={departments} />
      </RecordForm>
    </>
  );
};

/** Questionnaires on paper are typed in many at once, with the keyboard alone. */
export const QuestionnairesPage = () => {
  const t = useText(surveyTexts);
  const may = useMay()('complaints:link');
  const { propertyId, departments } = usePlace();
  return (
    <Page
      title={t('enter.title')}
      lead={t('enter.lead')}
      crumbs={[{ title: t('answers.title'), to: '/complaints/answers' }, { title: t('enter.title') }]}
      acts={
        may && propertyId !== undefined ? (
          <DialogButton
            dialog={(close) => (
              <QuestionnaireLinkDialog propertyId={propertyId} departments={departments} onClose={close} />
            )}
          >
            {t('link.make')}
          </DialogButton>
        ) : undefined
      }
    >
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('enter.choose')} />
      ) : (
        <Paper>
          <PaperPart>
            <EntryForm key={propertyId} propertyId={propertyId} departments={departments} />
          </PaperPart>
        </Paper>
      )}
    </Page>
  );
};
