import {
  ExplainedFigure,
  formatMoney,
  Loaded,
  Page,
  Paper,
  type PlainColumn,
  StateChip,
  StateNote,
  useAddress,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Link, useParams } from 'react-router';
import { usePersonFigure, usePersonMonth } from '../../parts.js';
import { TablePart } from '../../table-part.js';
import { type PersonYear, type YearMonth, yearPath } from './api.js';
import { DutyRate } from './duty-rate.js';
import { yearTexts } from './text/texts.js';
import { YearChip } from './year-chip.js';

const isSomething = ({ duties, points, fine }: YearMonth): boolean =>
  duties.due > 0 || points !== 0 || Number(fine) !== 0;

const useMonthColumns = ({ employeeId, stipend: paid }: PersonYear): readonly PlainColumn<YearMonth>[] => {
  const t = useText(yearTexts);
  const format = useFormat();
  const monthPath = usePersonMonth();
  const figure = usePersonFigure();
  const stipend: PlainColumn<YearMonth> = {
    key: 'stipend',
    title: t('stipend'),
    number: true,
    cell: ({ stipend: own }) =>
      own === undefined ? (
        '—'
      ) : (
        <>
          {formatMoney(own.payable)}
          {Number(own.deducted) === 0 ? null : (
            <small className="gk-figure-note gk-late">
              {t('stipend.taken', { deducted: formatMoney(own.deducted) })}
            </small>
          )}
        </>
      ),
  };
  return [
    {
      key: 'month',
      title: t('month'),
      short: true,
      cell: ({ month }) => <Link to={monthPath(employeeId, month) ?? ''}>{format.month(month)}</Link>,
    },
    {
      key: 'state',
      title: '',
      short: true,
      // A month of which there is nothing, before the person or the property was there, is not waited for.
      cell: (month) =>
        month.closed || isSomething(month) ? (
          <StateChip tone="plain">{t(month.closed ? 'closed' : 'open')}</StateChip>
        ) : (
          '—'
        ),
    },
    {
      key: 'duties',
      title: t('duties'),
      number: true,
      cell: ({ duties, dutyCompletion: { value } }) =>
        value === null ? '—' : <DutyRate value={value} duties={duties} />,
    },
    {
      key: 'points',
      title: t('points'),
      number: true,
      cell: ({ month, points }) => <ExplainedFigure to={figure(employeeId, 'points', month)}>{points}</ExplainedFigure>,
    },
    {
      key: 'fine',
      title: t('fine'),
      number: true,
      cell: ({ month, fine }) => (
        <ExplainedFigure to={figure(employeeId, 'fine', month)}>{formatMoney(fine)}</ExplainedFigure>
      ),
    },
    ...(paid === undefined ? [] : [stipend]),
  ];
};

const useGradeColumns = (): readonly PlainColumn<PersonYear['grades'][number]>[] => {
  const t = useText(yearTexts);
  const format = useFormat();
  return [
    { key: 'property', title: t('property'), cell: ({ propertyName }) => propertyName },
    { key: 'grade', title: t('grade'), short: true, cell: ({ grade }) => <b>{t(`grade.${grade}`)}</b> },
    { key: 'reasons', title: t('reasons'), cell: ({ reasons }) => reasons },
    { key: 'completed', title: t('completed'), short: true, cell: ({ completedAt }) => format.instant(completedAt) },
  ];
};

const Shown = ({ year }: { year: PersonYear }) => {
  const t = useText(yearTexts);
  const monthColumns = useMonthColumns(year);
  const gradeColumns = useGradeColumns();
  return (
    <Paper>
      <TablePart
        title={t('months')}
        columns={monthColumns}
        rows={year.months}
        rowKey={({ month }) => month}
        empty={t('months.none')}
      />
      <TablePart
        title={t('grades')}
        columns={gradeColumns}
        rows={year.grades}
        rowKey={({ reviewId }) => reviewId}
        empty={t('grades.none')}
      />
    </Paper>
  );
};

const YearOf = ({ employeeId, mine }: { employeeId: string | undefined; mine: boolean }) => {
  const t = useText(yearTexts);
  const { now } = useFormat();
  const monthPath = usePersonMonth();
  const { params, put } = useAddress();
  const asked = params.get('year') ?? undefined;
  const read = useRead<PersonYear>(yearPath(employeeId), { year: asked }, { keep: true });
  const { data } = read;
  const running = String(new Date(now).getFullYear());
  const words = data && { year: data.year, points: data.points, fine: formatMoney(data.fine) };
  const lead =
    data?.stipend && words
      ? t('lead.stipend', { ...words, payable: formatMoney(data.stipend.payable) })
      : words && t('lead', words);
  const month = data === undefined ? undefined : monthPath(data.employeeId, data.months.at(-1)?.month ?? '');
  return (
    <Page
      title={mine ? t('mine') : data === undefined ? t('somebody') : t('other', { name: data.name, year: data.year })}
      lead={lead}
      acts={<YearChip year={asked ?? data?.year ?? running} onChange={(next) => put({ year: next })} />}
      {...(mine || data === undefined || month === undefined
        ? {}
        : { crumbs: [{ title: data.name, to: month }, { title: data.year }] })}
    >
      <Loaded query={read}>{(year) => <Shown year={year} />}</Loaded>
    </Page>
  );
};

/** How has my year gone, month by month? */
export const MyYearPage = () => {
  const t = useText(yearTexts);
  const { employeeId } = useSession();
  if (employeeId === undefined)
    return (
      <Page title={t('mine')}>
        <StateNote icon="person" title={t('noPerson')} />
      </Page>
    );
  return <YearOf employeeId={undefined} mine />;
};

/** The year of another person, for who answers for them. */
export const PersonYearPage = () => {
  const { employeeId = '' } = useParams();
  const session = useSession();
  return <YearOf key={employeeId} employeeId={employeeId} mine={employeeId === session.employeeId} />;
};
