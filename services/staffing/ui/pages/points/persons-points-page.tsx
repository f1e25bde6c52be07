import {
  Chips,
  ChoiceChip,
  Facts,
  Lines,
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { useParams } from 'react-router';
import { EMPLOYEES, type EmployeeRecord, MY_POINTS, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { type PersonsPoints, quarterOf, signed } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { monthFrom, monthIn } from '../roster/roster.js';
import { PointsMenu } from './points-menu.js';

const MONTHS_BACK = 12;

const Entries = ({ points, title }: { points: PersonsPoints; title: string }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const { entries, totals } = points;
  return (
    <PaperPart>
      <SectionHead title={title} count={entries.length} />
      <Facts
        facts={[
          { label: t('points.total'), value: <b>{totals.total}</b> },
          { label: t('points.earned'), value: totals.earned },
          { label: t('points.lost'), value: totals.lost },
        ]}
      />
      {entries.length === 0 ? (
        <p className="gk-muted">{t('points.person.none')}</p>
      ) : (
        <Lines
          lines={entries.map((entry) => ({
            key: entry.id,
            label: entry.ruleName,
            figure: signed(entry.points),
            reason: entry.counters === undefined ? entry.reason : `${t('points.isCounter')} · ${entry.reason}`,
            aside: format.day(entry.on),
          }))}
        />
      )}
    </PaperPart>
  );
};

/** One person's points: of the month, and of its quarter so far. */
const PersonsPointsView = ({ path, title, mine }: { path: string; title: string; mine: boolean }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const may = useMay()('staffing:read');
  const { params, put } = useAddress();
  const thisMonth = useToday().slice(0, 7);
  const month = monthIn(params.get('month'), thisMonth);
  const quarter = quarterOf(month);
  const ofMonth = useRead<PersonsPoints>(path, { period: month });
  const ofQuarter = useRead<PersonsPoints>(path, { period: quarter });
  const months = Array.from({ length: MONTHS_BACK }, (_, at) => monthFrom(thisMonth, -at));
  return (
    <Page
      title={title}
      crumbs={may ? [{ title: t('points'), to: '/points' }, { title }] : undefined}
      acts={may ? <PointsMenu here={mine ? 'mine' : undefined} /> : undefined}
    >
      <Chips>
        <ChoiceChip
          label={t('month')}
          value={month}
          choices={(months.includes(month) ? months : [...months, month]).map((value) => ({
            value,
            title: format.month(value),
          }))}
          onChange={(next) => put({ month: next ?? thisMonth })}
        />
      </Chips>
      <Paper>
        <Loaded query={ofMonth} rows={4}>
          {(points) => <Entries points={points} title={format.month(month)} />}
        </Loaded>
        <Loaded query={ofQuarter} rows={1}>
          {({ totals }) => (
            <PaperPart>
              <SectionHead title={format.quarter(quarter)} />
              <Facts
                facts={[
                  { label: t('points.total'), value: <b>{totals.total}</b> },
                  { label: t('points.earned'), value: totals.earned },
                  { label: t('points.lost'), value: totals.lost },
                ]}
              />
            </PaperPart>
          )}
        </Loaded>
      </Paper>
    </Page>
  );
};

/** The points of one of the property's people. */
export const PersonsPointsPage = () => {
  const { employeeId = '' } = useParams();
  const t = useText(peopleTexts);
  const person = useRead<EmployeeRecord>(pathOf(EMPLOYEES, employeeId)).data;
  const title = t('points.of', { name: person?.name ?? '' }).trim();
  return <PersonsPointsView path={`${pathOf(EMPLOYEES, employeeId)}/points`} title={title} mine={false} />;
};

/** One's own points; nobody needs a permission for that. */
export const MyPointsPage = () => {
  const t = useText(peopleTexts);
  const { employeeId } = useSession();
  if (employeeId === undefined)
    return (
      <Page title={t('points.page.mine')}>
        <StateNote icon="people" title={t('points.mine.nobody')} />
      </Page>
    );
  return <PersonsPointsView path={MY_POINTS} title={t('points.page.mine')} mine />;
};
