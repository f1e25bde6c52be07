import {
  ActDialog,
  ChoiceButtons,
  Field,
  FieldRow,
  instantFromClock,
  localClock,
  MomentField,
  useCommand,
  useFormat,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  MY_SURVEY,
  type OwnSurvey,
  pathOf,
  SURVEY_ANSWERS,
  SURVEY_RENEWS,
  TOPICS,
  type Topic,
  useDepartments,
} from '../../training/api.js';
import { scoresIn } from './survey.js';
import { surveyTexts } from './text/texts.js';

const TopicField = ({
  topics,
  value,
  onChange,
}: {
  topics: readonly Topic[];
  value?: Topic;
  onChange?: (topic: string) => void;
}) => {
  const t = useText(surveyTexts);
  return (
    <ChoiceButtons
      label={t('topic')}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      choices={topics.map((topic) => ({ value: topic, title: t(`topic.${topic}`) }))}
    />
  );
};

/** One's own answer to a topic that one has not answered this month. */
export const OwnAnswerDialog = ({
  propertyId,
  open,
  onClose,
}: {
  propertyId: string;
  /** Topics that are not answered yet. */
  open: readonly Topic[];
  onClose: () => void;
}) => {
  const t = useText(surveyTexts);
  const command = useCommand({ title: t('answer'), renews: SURVEY_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ topic: Topic; score: number }>
      title={t('answer')}
      draftName={`staffing.survey.own.${propertyId}`}
      initial={open[0] === undefined ? {} : { topic: open[0] }}
      command={command}
      saveText={t('answer.send')}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({ method: 'POST', path: MY_SURVEY, body: { propertyId, ...values }, draft })
      }
    >
      <Field name="topic" label={t('topic')}>
        <TopicField topics={open} />
      </Field>
      <Field name="score" label={t('score.own')}>
        <InputNumber min={0} max={100} step={1} precision={1} style={{ width: '100%' }} />
      </Field>
      <p className="gk-small gk-muted">{t('answer.lead')}</p>
    </ActDialog>
  );
};

/** One's own answer is taken back; the topic can be answered again. */
export const OwnWithdrawalDialog = ({ given, onClose }: { given: OwnSurvey['answers']; onClose: () => void }) => {
  const t = useText(surveyTexts);
  const command = useCommand({ title: t('withdraw.own'), renews: SURVEY_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ id: string; reason: string }>
      title={t('withdraw.own')}
      draftName="staffing.survey.own-withdrawal"
      initial={given[0] === undefined ? {} : { id: given[0].id }}
      command={command}
      saveText={t('withdraw')}
      onClose={onClose}
      onSave={({ id, reason }, draft) =>
        command.run({ method: 'POST', path: `${pathOf(MY_SURVEY, id)}/withdrawal`, body: { reason }, draft })
      }
    >
      <Field name="id" label={t('topic')}>
        <Select
          options={given.map(({ id, topic, score }) => ({ value: id, label: `${t(`topic.${topic}`)} ${score}` }))}
        />
      </Field>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

interface EnterValues {
  readonly departmentId: string;
  readonly topic: Topic;
  readonly answeredAt: string;
  readonly scores: string;
}

interface Entered {
  readonly refused: number;
  readonly items: readonly { readonly accepted: boolean; readonly detail?: string }[];
}

/** Answers of sheets that name nobody, a department and a topic at a time. */
export const EnterDialog = ({
  propertyId,
  zone,
  onClose,
}: {
  propertyId: string;
  zone: string;
  onClose: () => void;
}) => {
  const t = useText(surveyTexts);
  const { now } = useFormat();
  const departments = useDepartments(propertyId);
  const [refusal, setRefusal] = useState<string>();
  const command = useCommand<Entered>({
    title: t('enter'),
    renews: SURVEY_RENEWS,
    onDone: ({ refused, items }) =>
      refused === 0 ? onClose() : setRefusal(items.find(({ accepted }) => !accepted)?.detail),
  });
  return (
    <ActDialog<EnterValues>
      title={t('enter')}
      draftName={`staffing.survey.enter.${propertyId}`}
      initial={{ topic: 'workplace', answeredAt: localClock(now, zone) }}
      command={command}
      saveText={t('enter')}
      onClose={onClose}
      onSave={({ scores, answeredAt, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: `${SURVEY_ANSWERS}/bulk`,
          body: {
            items: scoresIn(scores).scores.map((score) => ({
              propertyId,
              ...values,
              score,
              answeredAt: instantFromClock(answeredAt, zone),
            })),
          },
          draft,
        })
      }
    >
      <Field name="topic" label={t('topic')}>
        <TopicField topics={TOPICS} />
      </Field>
      <FieldRow>
        <Field name="departmentId" label={t('department')}>
          <Select options={departments.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
        <Field name="answeredAt" label={t('at')}>
          <MomentField />
        </Field>
      </FieldRow>
      <Field
        name="scores"
        label={t('scores')}
        rules={[
          {
            validator: async (_rule, words: string | undefined) => {
              const { wrong } = scoresIn(words ?? '');
              if (wrong.length > 0) throw new Error(t('scores.wrong', { wrong: wrong.join(' ') }));
            },
          },
        ]}
      >
        <WordsArea rows={4} placeholder="86 90.5 75" longest={6000} />
      </Field>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
    </ActDialog>
  );
};
