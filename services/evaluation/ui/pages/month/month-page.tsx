import {
  ClauseChip,
  formatMoney,
  isZeroAmount,
  LoadedPage,
  Page,
  Rich,
  SectionHead,
  Split,
  StateNote,
  type Trouble,
  TroubleList,
  todayAt,
  useAddress,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type PersonMonth, personMonthPath, type UpcomingDuty } from '../../api.js';
import { EntryCost, MonthChip, useRoleName } from '../../parts.js';
import { TakeAway, useEntryFile } from '../../take-away.js';
import { evaluationTexts } from '../../text/texts.js';
import { OwnBonuses } from '../bonus/own-bonuses.js';
import { UncountedMisses } from '../completeness/uncounted.js';
import { NewNotices } from '../notices/new-notices.js';
import { DueList } from './due-list.js';
import { DueToday } from './due-today.js';
import { ByClause, DueLater, MonthFigures } from './figures.js';
import { openDuties, priceOfAll } from './groups.js';

const RENEW_MS = 30_000;

const FIRST_MISSED = 6;

const useLead = (month: PersonMonth, open: readonly UpcomingDuty[]): string => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const today = todayAt(month.asOf, format.now);
  if (isOver(month, today)) {
    const { due, done } = month.duties;
    const figures = { due, done, points: month.points, fine: formatMoney(month.fine) };
    return t(month.closed ? 'month.lead.closed' : 'month.lead.past', figures);
  }
  const [next] = open;
  if (next === undefined) return t('month.lead.nothing', { day: format.day(today) });
  const { fine, points } = priceOfAll(open);
  const price = [
    ...(isZeroAmount(fine) ? [] : [formatMoney(fine)]),
    ...(points === 0 ? [] : [`${points} ${t('entry.points')}`]),
  ].join(' + ');
  const day = format.day(today);
  const count = open.length;
  const lead = price === '' ? t('month.lead.free', { day, count }) : t('month.lead', { day, count, price });
  return `${lead}${t('month.lead.next', { span: format.span(format.until(next.deadline)) })}`;
};

/** Nothing more is to be done in a month of the past. */
const isOver = (month: PersonMonth, today: string): boolean => month.closed || month.month < today.slice(0, 7);

/** What was missed this month: each with its clause and what it cost, and the way to its explanation. */
const Missed = ({ month, severalProperties }: { month: PersonMonth; severalProperties: boolean }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? month.entries : month.entries.slice(0, FIRST_MISSED);
  const troubles = shown.map(
    (entry): Trouble => ({
      key: entry.entryId,
      title: (
        <Link className="gk-row-link" to={`/entries/${entry.entryId}`}>
          {entry.title}
        </Link>
      ),
      note: (
        <>
          <ClauseChip clause={entry.clause} />
          <span>{format.instant(entry.at)}</span>
          {severalProperties && entry.propertyName !== undefined ? <span>{entry.propertyName}</span> : null}
        </>
      ),
      why: <EntryCost entry={entry} />,
    }),
  );
  return (
    <section style={{ marginTop: 24 }}>
      <SectionHead
        title={t('month.missed')}
        count={month.entries.length}
        aside={
          month.entries.length > shown.length ? (
            <Button type="link" size="small" onClick={() => setAll(true)}>
              {t('month.missed.all')}
            </Button>
          ) : undefined
        }
      />
      {troubles.length === 0 ? (
        <p className="gk-muted">{t('month.missed.none')}</p>
      ) : (
        <TroubleList troubles={troubles} />
      )}
    </section>
  );
};

const Month = ({ month, mine }: { month: PersonMonth; mine: boolean }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const roleName = useRoleName();
  const entryFile = useEntryFile();
  const { put } = useAddress();
  const properties = new Set(month.roles.map(({ propertyId }) => propertyId));
  const several = properties.size > 1;
  const { near, later } = openDuties(month.due, month.month, format.now);
  const lead = useLead(month, [...near, ...later]);
  const over = isOver(month, todayAt(month.asOf, format.now));
  const roles = month.roles.map(({ role, propertyName }) => `${propertyName} ${roleName(role)}`);
  return (
    <Page
      title={
        !mine
          ? t('month.title.other', { name: month.name, month: format.month(month.month) })
          : over
            ? t('month.title.past', { month: format.month(month.month) })
            : t('month.title.mine')
      }
      lead={mine ? <Rich text={lead} /> : format.list(roles)}
      acts={
        <>
          <Link
            to={`${mine ? '/my-year' : `/people/${encodeURIComponent(month.employeeId)}/year`}?year=${month.month.slice(0, 4)}`}
          >
            {t(mine ? 'month.year.mine' : 'month.year.other')}
          </Link>
          <TakeAway name={`${month.name}-${month.month}`} rows={month.entries} columns={entryFile} />
          <MonthChip month={month.month} onChange={(next) => put({ month: next })} />
        </>
      }
      crumbs={
        mine ? undefined : [{ title: t('month.crumb'), to: `/overview?month=${month.month}` }, { title: month.name }]
      }
    >
      {mine && !over ? <DueToday duties={near} /> : null}
      <Split
        aside={
          <>
            <MonthFigures month={month} over={over} />
            {mine ? <OwnBonuses month={month.month} /> : null}
            <DueLater duties={later} />
            <ByClause month={month} />
          </>
        }
      >
        {over ? null : (
          <DueList near={near} done={month.due.filter(({ done }) => done)} severalProperties={several} mine={mine} />
        )}
        {mine && !over ? <NewNotices /> : null}
        <Missed month={month} severalProperties={several} />
        <UncountedMisses month={month.month} employee={month.employeeId} />
      </Split>
    </Page>
  );
};

const MonthOf = ({ employeeId, mine }: { employeeId: string | undefined; mine: boolean }) => {
  const t = useText(evaluationTexts);
  const { params } = useAddress();
  const read = useRead<PersonMonth>(
    personMonthPath(employeeId),
    { month: params.get('month') ?? undefined },
    { keep: true, every: RENEW_MS },
  );
  return (
    <LoadedPage query={read} title={t(mine ? 'month.title.mine' : 'month.title.person')}>
      {(data) => <Month month={data} mine={mine} />}
    </LoadedPage>
  );
};

/** What must I do, by when? What went wrong? How does my month stand? */
export const MyMonthPage = () => {
  const t = useText(evaluationTexts);
  const { employeeId } = useSession();
  if (employeeId === undefined) {
    return (
      <Page title={t('month.title.mine')}>
        <StateNote icon="person" title={t('month.no')}>
          {t('month.no.lead')}
        </StateNote>
      </Page>
    );
  }
  return <MonthOf employeeId={undefined} mine />;
};

/** The month of another person, for who answers for them. */
export const PersonMonthPage = () => {
  const { employeeId = '' } = useParams();
  const session = useSession();
  return <MonthOf key={employeeId} employeeId={employeeId} mine={employeeId === session.employeeId} />;
};
