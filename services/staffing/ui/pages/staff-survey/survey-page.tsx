import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  type OpenRow,
  Page,
  PanelPart,
  Paper,
  PaperPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  StateNote,
  useFormat,
  useList,
  useMay,
  useRead,
  useSession,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useToday } from '../../people/parts.js';
import {
  type AnswerLine,
  MY_SURVEY,
  type OwnSurvey,
  pathOf,
  SURVEY_ANSWERS,
  SURVEY_MONTHS,
  SURVEY_RENEWS,
  type SurveyMonth,
  TOPICS,
} from '../../training/api.js';
import { usePlaces } from '../../work/places.js';
import { answersList, answersQuery } from './survey.js';
import { EnterDialog, OwnAnswerDialog, OwnWithdrawalDialog } from './survey-dialogs.js';
import { surveyTexts } from './text/texts.js';

/** One's own answers this month: what is open can be answered. */
const OwnAnswer = ({ propertyId }: { propertyId: string }) => {
  const t = useText(surveyTexts);
  const { data } = useRead<OwnSurvey>(MY_SURVEY, { propertyId });
  if (data === undefined) return null;
  const open = TOPICS.filter((topic) => !data.answered.includes(topic));
  const given = data.answers.filter(({ state }) => state === 'standing');
  const taken = data.answers.filter(({ withdrawnBy }) => withdrawnBy === 'survey');
  return (
    <>
      {open.length === 0 ? (
        <StateChip tone="done">{t('answer.done')}</StateChip>
      ) : (
        <DialogButton dialog={(close) => <OwnAnswerDialog propertyId={propertyId} open={open} onClose={close} />}>
          {t('answer.open', { count: open.length })}
        </DialogButton>
      )}
      {given.length === 0 ? null : (
        <DialogButton dialog={(close) => <OwnWithdrawalDialog given={given} onClose={close} />}>
          {t('withdraw.own')}
        </DialogButton>
      )}
      {taken.map(({ id, topic, why }) => (
        <p key={id} className="gk-small">
          {t('answer.taken', { topic: t(`topic.${topic}`), why: why ?? '' })}
        </p>
      ))}
    </>
  );
};

const useColumns = (): readonly ListColumn<AnswerLine>[] => {
  const t = useText(surveyTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<AnswerLine>('at', t('at'), (line) => line.at, {
        width: 170,
        sorts: true,
        kind: 'instant',
        cell: (line) => <RowLink id={line.id}>{format.briefInstant(line.at)}</RowLink>,
      }),
      wordsColumn<AnswerLine>('department', t('department'), ({ departmentName }) => departmentName ?? undefined),
      wordsColumn<AnswerLine>('topic', t('topic'), ({ topic }) => t(`topic.${topic}`), { width: 140 }),
      wordsColumn<AnswerLine>('score', t('score'), ({ score }) => String(score), { width: 100 }),
      wordsColumn<AnswerLine>('source', t('source'), ({ source }) => t(`source.${source}`), { width: 140 }),
      wordsColumn<AnswerLine>('state', t('state'), ({ state }) => t(`state.${state}`), { width: 110 }),
    ],
    [t, format],
  );
};

const AnswerPanel = ({ row }: OpenRow<AnswerLine>) => {
  const t = useText(surveyTexts);
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  return (
    <RowPanel
      title={`${row.departmentName ?? ''} · ${t(`topic.${row.topic}`)}`}
      lead={format.instant(row.at)}
      foot={row.mayWithdraw ? <Button onClick={() => setAsks(true)}>{t('withdraw')}</Button> : undefined}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('score'), value: row.score },
            { label: t('source'), value: t(`source.${row.source}`) },
            { label: t('state'), value: t(`state.${row.state}`) },
            { label: t('withdrawnBy'), value: row.withdrawnBy && t(`withdrawnBy.${row.withdrawnBy}`) },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      {asks ? (
        <ReasonDialog
          title={t('withdraw')}
          draftName={`staffing.survey.withdraw.${row.id}`}
          path={`${pathOf(SURVEY_ANSWERS, row.id)}/withdrawal`}
          renews={SURVEY_RENEWS}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </RowPanel>
  );
};

/** A month's means beside the list; without a chosen month the present one. */
const useTotals = (propertyId: string | undefined, month: string) => {
  const t = useText(surveyTexts);
  const { data } = useRead<SurveyMonth>(propertyId === undefined ? undefined : `${SURVEY_MONTHS}/${month}`, {
    propertyId,
  });
  return (data?.means ?? []).map(({ departmentName, topic, mean, answers }) => ({
    label: `${departmentName} ${t(`topic.${topic}`)}（${answers}）`,
    value: mean,
  }));
};

const Answers = () => {
  const t = useText(surveyTexts);
  const { employeeId } = useSession();
  const list = useList(answersList);
  const { here, zoneOf } = usePlaces();
  const thisMonth = useToday(here).slice(0, 7);
  const totals = useTotals(list.state.filters.property ?? here, list.state.filters.month ?? thisMonth);
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('view.standing'), search: 'state=standing' },
      ...TOPICS.map((topic) => ({ key: topic, title: t(`topic.${topic}`), search: `state=standing&topic=${topic}` })),
    ],
    [t],
  );
  return (
    <ListPage<AnswerLine>
      name="staff-survey"
      title={t('title')}
      acts={
        here === undefined ? null : (
          <>
            {employeeId === undefined ? null : <OwnAnswer propertyId={here} />}
            <DialogButton
              permission="staffing:employ"
              primary
              dialog={(close) => <EnterDialog propertyId={here} zone={zoneOf(here)} onClose={close} />}
            >
              {t('enter')}
            </DialogButton>
          </>
        )
      }
      path={SURVEY_ANSWERS}
      query={answersQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ departmentName, topic }) => `${departmentName ?? ''} ${t(`topic.${topic}`)}`}
      views={views}
      totals={totals}
      keeps="property"
      empty={{ icon: 'gauge', title: t('empty'), lead: t('empty.lead') }}
      panel={(opened) => <AnswerPanel {...opened} />}
    />
  );
};

/** For whom only their own answers are: the topics of this month. */
const OwnPage = () => {
  const t = useText(surveyTexts);
  const { properties } = useSession();
  const propertyId = properties === '*' ? undefined : properties[0];
  return (
    <Page title={t('title')} lead={t('own.lead')}>
      <Paper>
        <PaperPart>
          {propertyId === undefined ? (
            <StateNote icon="building" title={t('choose')} />
          ) : (
            <OwnAnswer propertyId={propertyId} />
          )}
        </PaperPart>
      </Paper>
    </Page>
  );
};

/** The staff survey: answers and their means for who may read them, one's own answers for everybody. */
export const StaffSurveyPage = () => (useMay()('staffing:read') ? <Answers /> : <OwnPage />);
