import {
  ChoiceChip,
  type ListColumn,
  ListPage,
  ReasonDialog,
  StateChip,
  useFormat,
  useList,
  useMay,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type Level, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { usePlace } from '../../use-place.js';
import { type AnswerLine, answersList, answersQuery, methods, SURVEY_ANSWERS } from './survey.js';
import { surveyTexts } from './text/texts.js';

const LevelChip = ({ line }: { line: AnswerLine }) => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  if (line.state === 'withdrawn') return <StateChip tone="plain">{t('answers.withdrawn')}</StateChip>;
  if (line.valid === false) return <StateChip tone="plain">{t('answers.invalid')}</StateChip>;
  const tones: Readonly<Record<Level, 'done' | 'plain' | 'late'>> = {
    satisfied: 'done',
    'basically-satisfied': 'plain',
    dissatisfied: 'late',
  };
  return <StateChip tone={tones[line.level]}>{words(`level.${line.level}`)}</StateChip>;
};

const WithdrawDialog = ({ line, onClose }: { line: AnswerLine; onClose: () => void }) => {
  const t = useText(surveyTexts);
  return (
    <ReasonDialog
      title={t('answers.withdraw')}
      draftName={`complaints.answer.${line.id}`}
      path={`${SURVEY_ANSWERS}/${line.id}/withdrawal`}
      renews={RENEWED}
      label={t('answers.withdraw.reason')}
      onClose={onClose}
    />
  );
};

const useColumns = (withdraw: (line: AnswerLine) => void): readonly ListColumn<AnswerLine>[] => {
  const t = useText(surveyTexts);
  const words = useText(complaintTexts);
  const format = useFormat();
  const may = useMay();
  return useMemo(
    () => [
      {
        key: 'at',
        title: t('answers.at'),
        width: 130,
        sorts: true,
        cell: ({ at }) => format.briefInstant(at),
        file: [{ title: t('answers.at'), kind: 'instant', of: ({ at }) => at }],
      },
      {
        key: 'department',
        title: t('answers.department'),
        cell: ({ departmentName, departmentId }) => departmentName ?? departmentId,
        file: [{ title: t('answers.department'), of: ({ departmentName }) => departmentName }],
      },
      {
        key: 'level',
        title: t('answers.level'),
        width: 120,
        sorts: true,
        cell: (line) => <LevelChip line={line} />,
        file: [{ title: t('answers.level'), of: ({ level }) => words(`level.${level}`) }],
      },
      {
        key: 'method',
        title: t('answers.method'),
        width: 140,
        sorts: true,
        cell: ({ method, by }) => (
          <>
            {t(`method.${method}`)}
            <span className={by === 'staff' ? 'gk-between gk-soon' : 'gk-between gk-muted'}>{t(`by.${by}`)}</span>
          </>
        ),
        file: [
          { title: t('answers.method'), of: ({ method }) => t(`method.${method}`) },
          { title: t('answers.by'), of: ({ by }) => t(`by.${by}`) },
        ],
      },
      {
        key: 'remark',
        title: t('answers.remark'),
        cell: ({ remark, wrongs = [], matterId, matterNumber, paperNumber }) => (
          <>
            {matterId === undefined ? paperNumber : <Link to={`/complaints/${matterId}`}>{matterNumber}</Link>}{' '}
            {wrongs.map((wrong) => (
              <StateChip key={wrong} tone="late">
                {t(`wrong.${wrong}`)}
              </StateChip>
            ))}
            <span className="gk-muted">{remark}</span>
          </>
        ),
        file: [
          { title: t('answers.matter'), of: ({ matterNumber }) => matterNumber ?? undefined },
          { title: t('answers.paper'), of: ({ paperNumber }) => paperNumber },
          { title: t('spot.wrongs'), of: ({ wrongs = [] }) => wrongs.map((wrong) => t(`wrong.${wrong}`)).join('；') },
          { title: t('answers.remark'), of: ({ remark }) => remark },
        ],
      },
      {
        key: 'act',
        title: '',
        width: 80,
        cell: (line) =>
          line.mayWithdraw ? (
            <Button type="link" size="small" onClick={() => withdraw(line)}>
              {t('answers.withdraw')}
            </Button>
          ) : null,
        file: [],
      },
    ],
    [t, words, format, may, withdraw],
  );
};

/** What owners answered: on the telephone, on paper and at spot checks; each with who gave it. */
export const AnswersPage = () => {
  const t = useText(surveyTexts);
  const may = useMay();
  const list = useList(answersList);
  const { departments } = usePlace();
  const [withdraws, setWithdraws] = useState<AnswerLine>();
  const { filters } = list.state;
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('answers.view.all'), search: '' },
      { key: 'bad', title: t('answers.view.bad'), search: 'level=dissatisfied' },
      { key: 'phone', title: t('answers.view.phone'), search: 'method=phone' },
      { key: 'paper', title: t('answers.view.paper'), search: 'method=questionnaire' },
    ],
    [t],
  );
  const set = (name: string) => (value: string | undefined) => list.change({ filters: { [name]: value } });
  return (
    <>
      <ListPage<AnswerLine>
        name="owner-answers"
        title={t('answers.title')}
        acts={
          may('complaints:survey') ? (
            <>
              <Link to="/complaints/spot-checks">
                <Button tabIndex={-1}>{t('spot.title')}</Button>
              </Link>
              <Link to="/complaints/questionnaires">
                <Button type="primary" tabIndex={-1}>
                  {t('answers.enter')}
                </Button>
              </Link>
            </>
          ) : null
        }
        path={SURVEY_ANSWERS}
        query={answersQuery(list.state)}
        list={list}
        columns={useColumns(setWithdraws)}
        rowKey={({ id }) => id}
        nameOf={({ departmentName, departmentId }) => departmentName ?? departmentId}
        filters={
          <>
            <ChoiceChip
              label={t('answers.department')}
              value={filters.department}
              choices={departments.map(({ departmentId, name }) => ({ value: departmentId, title: name }))}
              onChange={set('department')}
              all={t('answers.view.all')}
            />
            <ChoiceChip
              label={t('answers.method')}
              value={filters.method}
              choices={methods.map((value) => ({ value, title: t(`method.${value}`) }))}
              onChange={set('method')}
              all={t('answers.view.all')}
            />
          </>
        }
        views={views}
        keeps="property"
        empty={{ icon: 'check', title: t('answers.empty'), lead: t('answers.empty.lead') }}
      />
      {withdraws === undefined ? null : (
        <WithdrawDialog key={withdraws.id} line={withdraws} onClose={() => setWithdraws(undefined)} />
      )}
    </>
  );
};
