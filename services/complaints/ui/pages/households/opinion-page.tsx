import {
  ActDialog,
  DialogButton,
  Field,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  StateNote,
  type Tone,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { type Level, type ListPage, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { usePlace } from '../../use-place.js';
import { linesOf } from '../work-orders/work-order.js';
import { OPINION_SURVEYS, type OpinionSurvey, resultOf } from './household.js';
import { householdTexts } from './text/texts.js';

const tones: Readonly<Record<OpinionSurvey['state'], Tone>> = {
  drafted: 'plain',
  running: 'soon',
  completed: 'done',
  cancelled: 'plain',
};
const levels: readonly Level[] = ['satisfied', 'basically-satisfied', 'dissatisfied'];

const QuestionsDialog = ({
  propertyId,
  survey,
  onClose,
}: {
  propertyId: string;
  survey: OpinionSurvey | undefined;
  onClose: () => void;
}) => {
  const t = useText(householdTexts);
  const { now } = useFormat();
  const title = t(survey === undefined ? 'opinion.draft' : 'opinion.revise');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ year: string; questions: string }>
      title={title}
      draftName={`complaints.opinion.${survey?.id ?? propertyId}`}
      initial={{
        year: survey?.year ?? String(new Date(now).getFullYear()),
        questions: survey?.questions.map((question) => question.title).join('\n'),
      }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ year, questions }, draft) => {
        const body = { questions: linesOf(questions).map((question) => ({ title: question })) };
        command.run(
          survey === undefined
            ? { method: 'POST', path: OPINION_SURVEYS, body: { propertyId, year, ...body }, draft }
            : { method: 'PUT', path: `${OPINION_SURVEYS}/${survey.id}/questions`, body, draft },
        );
      }}
    >
      {survey === undefined ? (
        <Field name="year" label={t('opinion.year')} rules={[{ pattern: /^\d{4}$/, message: '2026' }]}>
          <Input maxLength={4} inputMode="numeric" />
        </Field>
      ) : null}
      <Field name="questions" label={t('opinion.questions')}>
        <Input.TextArea rows={8} placeholder={t('opinion.questions.hint')} />
      </Field>
    </ActDialog>
  );
};

const AnswerDialog = ({ survey, onClose }: { survey: OpinionSurvey; onClose: () => void }) => {
  const t = useText(householdTexts);
  const words = useText(complaintTexts);
  const command = useCommand({ title: t('opinion.answer'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ room?: string; words?: string; levels?: Readonly<Record<string, Level | undefined>> }>
      title={t('opinion.answer')}
      draftName={`complaints.opinion.answer.${survey.id}`}
      initial={{}}
      command={command}
      saveText={t('opinion.answer')}
      onClose={onClose}
      onSave={({ room, words: said, levels: chosen = {} }, draft) =>
        command.run({
          method: 'POST',
          path: `${OPINION_SURVEYS}/${survey.id}/answers`,
          body: {
            answers: [
              {
                ...(room ? { room } : {}),
                ...(said ? { words: said } : {}),
                levels: Object.fromEntries(Object.entries(chosen).filter(([, level]) => level !== undefined)),
              },
            ],
          },
          draft,
        })
      }
    >
      <Field name="room" label={t('visits.room')} optional>
        <Input maxLength={80} />
      </Field>
      {survey.questions.map(({ id, title }) => (
        <Field key={id} name={['levels', id]} label={title} optional>
          <Radio.Group options={levels.map((value) => ({ value, label: words(`level.${value}`) }))} />
        </Field>
      ))}
      <Field name="words" label={t('opinion.words')} optional>
        <WordsArea rows={2} longest={2000} />
      </Field>
    </ActDialog>
  );
};

const CompleteDialog = ({ survey, onClose }: { survey: OpinionSurvey; onClose: () => void }) => {
  const t = useText(householdTexts);
  const command = useCommand({ title: t('opinion.complete'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ summary: string }>
      title={`${survey.year} ${t('opinion.complete')}`}
      draftName={`complaints.opinion.complete.${survey.id}`}
      initial={{}}
      command={command}
      saveText={t('opinion.complete')}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: `${OPINION_SURVEYS}/${survey.id}/completion`, body, draft })
      }
    >
      <Field name="summary" label={t('opinion.summary')}>
        <WordsArea rows={5} longest={4000} />
      </Field>
    </ActDialog>
  );
};

const Results = ({ survey }: { survey: OpinionSurvey }) => {
  const t = useText(householdTexts);
  const words = useText(complaintTexts);
  const result = ({ id }: { id: string }) => resultOf(survey.answers, id);
  return (
    <PlainTable
      label={t('opinion.results')}
      rows={survey.questions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', title: t('opinion.questions'), cell: ({ title }) => title },
        { key: 's', title: words('level.satisfied'), number: true, cell: (row) => result(row).satisfied },
        { key: 'b', title: words('level.basically-satisfied'), number: true, cell: (row) => result(row).basically },
        { key: 'd', title: words('level.dissatisfied'), number: true, cell: (row) => result(row).dissatisfied },
        {
          key: 'rate',
          title: t('opinion.rate'),
          number: true,
          cell: (row) => {
            const { rate } = result(row);
            return rate === undefined ? '—' : `${rate} %`;
          },
        },
      ]}
    />
  );
};

const SurveyPart = ({ survey }: { survey: OpinionSurvey }) => {
  const t = useText(householdTexts);
  const may = useMay();
  const [asks, setAsks] = useState<'revise' | 'answer' | 'complete'>();
  const start = useCommand({ title: t('opinion.start'), renews: RENEWED });
  const close = () => setAsks(undefined);
  return (
    <PaperPart>
      <SectionHead title={`${survey.year} ${survey.propertyName ?? ''}`} />
      <p style={{ marginBlock: 8 }}>
        <StateChip tone={tones[survey.state]}>{t(`opinion.state.${survey.state}`)}</StateChip>{' '}
        <span className="gk-muted">{t('opinion.answers', { count: survey.answers.length })}</span>
      </p>
      <div style={{ overflowX: 'auto' }}>
        <Results survey={survey} />
      </div>
      {survey.summary === undefined ? null : <p style={{ marginTop: 12 }}>{survey.summary}</p>}
      {start.problem instanceof Error ? <p role="alert">{start.problem.message}</p> : null}
      {may('complaints:survey') ? (
        <p style={{ marginTop: 12, display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {survey.state === 'drafted' ? (
            <>
              <Button
                type="primary"
                onClick={() =>
                  start.run({ method: 'POST', path: `${OPINION_SURVEYS}/${survey.id}/starting`, body: {} })
                }
              >
                {t('opinion.start')}
              </Button>
              <Button onClick={() => setAsks('revise')}>{t('opinion.revise')}</Button>
            </>
          ) : null}
          {survey.state === 'running' ? (
            <>
              <Button type="primary" onClick={() => setAsks('answer')}>
                {t('opinion.answer')}
              </Button>
              <Button onClick={() => setAsks('complete')}>{t('opinion.complete')}</Button>
            </>
          ) : null}
        </p>
      ) : null}
      {asks === 'revise' ? <QuestionsDialog propertyId={survey.propertyId} survey={survey} onClose={close} /> : null}
      {asks === 'answer' ? <AnswerDialog survey={survey} onClose={close} /> : null}
      {asks === 'complete' ? <CompleteDialog survey={survey} onClose={close} /> : null}
    </PaperPart>
  );
};

/** The yearly surveys of the owners' opinions: questions, answers, results and what follows from them. */
export const OpinionPage = () => {
  const t = useText(householdTexts);
  const may = useMay();
  const { propertyId } = usePlace();
  const read = useRead<ListPage<OpinionSurvey>>(OPINION_SURVEYS, { propertyId, pageSize: 50 });
  return (
    <Page
      title={t('opinion.title')}
      acts={
        may('complaints:survey') && propertyId !== undefined ? (
          <DialogButton
            primary
            dialog={(close) => <QuestionsDialog propertyId={propertyId} survey={undefined} onClose={close} />}
          >
            {t('opinion.draft')}
          </DialogButton>
        ) : undefined
      }
    >
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="people" title={t('opinion.none')}>
              {t('opinion.none.lead')}
            </StateNote>
          ) : (
            <Paper>
              {items.map((survey) => (
                <SurveyPart key={survey.id} survey={survey} />
              ))}
            </Paper>
          )
        }
      </Loaded>
    </Page>
  );
};
