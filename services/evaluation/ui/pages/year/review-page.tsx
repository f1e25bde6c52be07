import {
  type Fact,
  Facts,
  formatMoney,
  LoadedPage,
  Page,
  Paper,
  type PlainColumn,
  ReasonDialog,
  Split,
  StateChip,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { TablePart } from '../../table-part.js';
import { REVIEWS, type Review, type ReviewedPerson, reviewPath } from './api.js';
import { DutyRate } from './duty-rate.js';
import { CompleteDialog, GradeDialog, GroupDialog } from './review-dialogs.js';
import { ReviewState } from './reviews-page.js';
import { yearTexts } from './text/texts.js';

const usePersonColumns = (
  year: string,
  grade: (person: ReviewedPerson) => void,
): readonly PlainColumn<ReviewedPerson>[] => {
  const readsPeople = useMay()('evaluation:read-people');
  const t = useText(yearTexts);
  const format = useFormat();
  return [
    {
      key: 'person',
      title: t('person'),
      cell: ({ employeeId, name, belowCompetent }) => (
        <>
          {readsPeople ? <Link to={`/people/${employeeId}/year?year=${year}`}>{name}</Link> : name}{' '}
          {belowCompetent ? <StateChip tone="late">{t('bounded')}</StateChip> : null}
        </>
      ),
    },
    {
      key: 'duties',
      title: t('duties'),
      number: true,
      cell: ({ figures: { duties, dutyCompletion } }) =>
        dutyCompletion.value === null ? '—' : <DutyRate value={dutyCompletion.value} duties={duties} />,
    },
    { key: 'points', title: t('points'), number: true, cell: ({ figures }) => figures.points },
    { key: 'fine', title: t('fine'), number: true, cell: ({ figures }) => formatMoney(figures.fine) },
    {
      key: 'grade',
      title: t('grade'),
      short: true,
      cell: ({ grade: given }) =>
        given === undefined ? <span className="gk-muted">{t('grade.none')}</span> : <b>{t(`grade.${given}`)}</b>,
    },
    { key: 'reasons', title: t('reasons'), cell: ({ reasons }) => reasons ?? '—' },
    {
      key: 'recorded',
      title: t('recorded'),
      cell: ({ gradedByName, gradedAt }) =>
        gradedByName === undefined || gradedAt === undefined
          ? '—'
          : t('by.text', { name: gradedByName, at: format.instant(gradedAt) }),
    },
    {
      key: 'act',
      title: '',
      short: true,
      cell: (person) =>
        person.mayGrade ? (
          <Button size="small" aria-label={`${t('record')} ${person.name}`} onClick={() => grade(person)}>
            {t('record')}
          </Button>
        ) : null,
    },
  ];
};

const Aside = ({ review }: { review: Review }) => {
  const t = useText(yearTexts);
  const format = useFormat();
  const { state, graded, people, leader, deputies, members, appointedByName, appointedAt, completedAt } = review;
  const named = (all: Review['members']): string => (all.length === 0 ? '—' : format.list(all.map(({ name }) => name)));
  const facts: readonly Fact[] = [
    { label: t('state'), value: <ReviewState state={state} /> },
    { label: t('progress'), value: t('progress.text', { graded, people }) },
    { label: t('leader'), value: leader.name },
    { label: t('deputies'), value: named(deputies) },
    { label: t('members'), value: named(members) },
    { label: t('appointed'), value: t('by.text', { name: appointedByName, at: format.instant(appointedAt) }) },
    ...(completedAt === undefined ? [] : [{ label: t('completed'), value: format.instant(completedAt) }]),
  ];
  return <Facts facts={facts} lined />;
};

/** Why the last completion was taken back. */
const Reopened = ({ review: { reopened } }: { review: Review }) => {
  const t = useText(yearTexts);
  const format = useFormat();
  if (reopened === undefined) return null;
  return (
    <section>
      <h2>{t('reopened')}</h2>
      <p>{reopened.reason}</p>
      <p className="gk-small gk-muted">{t('by.text', { name: reopened.byName, at: format.instant(reopened.at) })}</p>
    </section>
  );
};

const Shown = ({ review }: { review: Review }) => {
  const t = useText(yearTexts);
  const may = useMay()('evaluation:close');
  const [grading, setGrading] = useState<ReviewedPerson>();
  const [act, setAct] = useState<'group' | 'completion' | 'reopening'>();
  const columns = usePersonColumns(review.year, setGrading);
  const open = review.state === 'open';
  return (
    <Page
      title={t('review.title', { property: review.propertyName, year: review.year })}
      crumbs={[{ title: t('reviews'), to: `/year-reviews?year=${review.year}` }, { title: review.propertyName }]}
      acts={
        <>
          {open && may ? <Button onClick={() => setAct('group')}>{t('change')}</Button> : null}
          {review.mayReopen ? <Button onClick={() => setAct('reopening')}>{t('reopen')}</Button> : null}
          {open && review.leads ? (
            <Button type="primary" onClick={() => setAct('completion')}>
              {t('complete')}
            </Button>
          ) : null}
        </>
      }
    >
      <Split aside={<Aside review={review} />}>
        <Reopened review={review} />
        <Paper>
          <TablePart
            title={t('persons')}
            {...(review.persons.length === 0 ? {} : { count: review.persons.length })}
            columns={columns}
            rows={review.persons}
            rowKey={({ employeeId }) => employeeId}
            empty={t('persons.none')}
          />
        </Paper>
      </Split>
      {grading === undefined ? null : (
        <GradeDialog review={review} person={grading} onClose={() => setGrading(undefined)} />
      )}
      {act === 'group' ? <GroupDialog year={review.year} review={review} onClose={() => setAct(undefined)} /> : null}
      {act === 'reopening' ? (
        <ReasonDialog
          title={t('reopen')}
          draftName={`evaluation.year-review.reopening.${review.reviewId}`}
          path={`${reviewPath(review.reviewId)}/reopening`}
          renews={[REVIEWS]}
          hint={t('reopen.hint')}
          longest={1000}
          onClose={() => setAct(undefined)}
        />
      ) : null}
      {act === 'completion' ? <CompleteDialog review={review} onClose={() => setAct(undefined)} /> : null}
    </Page>
  );
};

/** One review: its group, and the people with their grades. */
export const ReviewPage = () => {
  const { reviewId = '' } = useParams();
  const t = useText(yearTexts);
  const read = useRead<Review>(reviewPath(reviewId));
  return (
    <LoadedPage query={read} title={t('reviews')}>
      {(data) => <Shown review={data} />}
    </LoadedPage>
  );
};
