import {
  ClauseChip,
  formatMoney,
  isZeroAmount,
  Loaded,
  Page,
  Rich,
  SectionHead,
  Split,
  StateNote,
  type Trouble,
  TroubleList,
  todayAt,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Link, useParams, useSearchParams } from 'react-router';
import { type PersonMonth, personMonthPath } from '../../api.js';
import { EntryCost, MonthChip, useRoleName } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';
import { DueList } from './due-list.js';
import { DueToday } from './due-today.js';
import { ByClause, MonthFigures } from './figures.js';
import { priceOfAll } from './groups.js';

const RENEW_MS = 30_000;

const useLead = (month: PersonMonth): string => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const open = month.due.filter(({ done }) => !done);
  const next = [...open].sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline))[0];
  if (next === undefined) {
    return month.closed
      ? t('month.lead.past', { month: format.month(month.month) })
      : t('month.lead.nothing', { day: format.day(todayAt(month.asOf, format.now)) });
  }
  const { fine, points } = priceOfAll(open);
  const price = [
    ...(isZeroAmount(fine) ? [] : [formatMoney(fine)]),
    ...(points === 0 ? [] : [`${points} ${t('entry.points')}`]),
  ].join(' + ');
  const day = format.day(todayAt(next.deadline, format.now));
  const count = open.length;
  const lead = price === '' ? t('month.lead.free', { day, count }) : t('month.lead', { day, count, price });
  return `${lead}${t('month.lead.next', { span: format.span(format.until(next.deadline)) })}`;
};

/** What was missed this month: each with its clause and what it cost, and the way to its explanation. */
const Missed = ({ month, severalProperties }: { month: PersonMonth; severalProperties: boolean }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const troubles = month.entries.map(
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
      <SectionHead title={t('month.missed')} count={troubles.length} />
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
  const [, setParams] = useSearchParams();
  const properties = new Set(month.roles.map(({ propertyId }) => propertyId));
  const several = properties.size > 1;
  const lead = useLead(month);
  const roles = month.roles.map(({ role, propertyName }) => `${propertyName} ${roleName(role)}`);
  return (
    <Page
      title={
        mine ? t('month.title.mine') : t('month.title.other', { name: month.name, month: format.month(month.month) })
      }
      lead={mine ? <Rich text={lead} /> : format.list(roles)}
      acts={<MonthChip month={month.month} onChange={(next) => setParams(next === undefined ? {} : { month: next })} />}
      crumbs={
        mine ? undefined : [{ title: t('month.crumb'), to: `/overview?month=${month.month}` }, { title: month.name }]
      }
    >
      {mine ? <DueToday duties={month.due} /> : null}
      <Split
        aside={
          <>
            <MonthFigures month={month} />
            <ByClause month={month} />
          </>
        }
      >
        {month.closed || (!mine && month.due.length === 0) ? null : (
          <DueList duties={month.due} severalProperties={several} mine={mine} />
        )}
        <Missed month={month} severalProperties={several} />
      </Split>
    </Page>
  );
};

const MonthOf = ({ employeeId, mine }: { employeeId: string | undefined; mine: boolean }) => {
  const t = useText(evaluationTexts);
  const [params] = useSearchParams();
  const read = useRead<PersonMonth>(
    personMonthPath(employeeId),
    { month: params.get('month') ?? undefined },
    { keep: true, every: RENEW_MS },
  );
  if (read.data === undefined) {
    return (
      <Page title={t('month.title.mine')}>
        <Loaded query={read}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Month month={read.data} mine={mine} />;
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
