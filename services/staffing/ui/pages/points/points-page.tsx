import {
  Chips,
  ChoiceChip,
  ExportMenu,
  Lines,
  type ListColumn,
  Loaded,
  Page,
  Paper,
  PaperPart,
  ReasonDialog,
  StateChip,
  StateNote,
  ToolButton,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { POINTS_MONTHS, POINTS_RENEWS, POINTS_SUMMARIES, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { type PointsMonth, type PointsPerson, quarterBefore } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { usePlaces } from '../../work/places.js';
import { daysAfter } from '../certificates/certificate.js';
import { monthFrom, monthIn } from '../roster/roster.js';
import { daysIn, PointsDays } from './points-days.js';
import { EntryDialog, PublishDialog, SummaryDialog } from './points-forms.js';
import { PointsMenu } from './points-menu.js';

const MONTHS_BACK = 12;
/** Days that points hang out at least (rulebook M-35). */
const HANGS_FOR = 5;

const number = { kind: 'number' as const, number: true };

/** The sheet as a file: totals, and a column a day. */
const useFileColumns = (month: PointsMonth): readonly ListColumn<PointsPerson>[] => {
  const t = useText(peopleTexts);
  return useMemo(
    () => [
      wordsColumn<PointsPerson>('name', t('person.name'), ({ name }) => name),
      wordsColumn('number', t('person.number'), ({ number: badge }) => badge),
      wordsColumn('total', t('points.total'), ({ total }) => String(total), number),
      wordsColumn('earned', t('points.earned'), ({ earned }) => String(earned), number),
      wordsColumn('lost', t('points.lost'), ({ lost }) => String(lost), number),
      ...daysIn(month).map((day) =>
        wordsColumn<PointsPerson>(
          day,
          `${month.month}-${day}`,
          ({ days }) => days.find(({ on }) => on === `${month.month}-${day}`)?.points.toString(),
          number,
        ),
      ),
    ],
    [t, month],
  );
};

const Sheet = ({ month }: { month: PointsMonth }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const may = useMay()('staffing:points');
  const columns = useFileColumns(month);
  const { summary } = month;
  const [asks, setAsks] = useState(false);
  return (
    <Paper>
      <PaperPart>
        <Chips
          end={
            <ExportMenu
              name={`points-${month.month}`}
              columns={columns}
              total={month.people.length}
              read={() => month.people}
            />
          }
        >
          {summary === undefined ? (
            <StateChip tone="soon">{t('points.notSummarised')}</StateChip>
          ) : (
            <>
              <StateChip tone="done">
                {t('points.summarisedAt', { at: format.briefInstant(summary.summarisedAt) })}
              </StateChip>
              {may ? (
                <Button type="link" size="small" onClick={() => setAsks(true)}>
                  {t('points.summary.withdraw')}
                </Button>
              ) : null}
            </>
          )}
        </Chips>
        <PointsDays month={month} />
        <div className="gk-only-phone">
          <Lines
            lines={month.people.map(({ employeeId, name, total, earned, lost }) => ({
              key: employeeId,
              label: <Link to={`/points/people/${employeeId}?month=${month.month}`}>{name}</Link>,
              figure: total,
              reason: t('points.sides', { earned, lost }),
            }))}
          />
        </div>
      </PaperPart>
      {asks && summary !== undefined ? (
        <ReasonDialog
          title={t('points.summary.withdraw')}
          draftName={`staffing.points.summary.withdraw.${summary.id}`}
          path={`${pathOf(POINTS_SUMMARIES, summary.id)}/withdrawal`}
          version={summary.version}
          renews={POINTS_RENEWS}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </Paper>
  );
};

type Dialog = 'enter' | 'summarise' | 'publish';

const Acts = ({ month }: { month: PointsMonth }) => {
  const t = useText(peopleTexts);
  const [dialog, setDialog] = useState<Dialog>();
  const { propertyId, today, last, summary } = month;
  const close = () => setDialog(undefined);
  const quarter = quarterBefore(today.slice(0, 7));
  return (
    <>
      <Button onClick={() => setDialog('publish')}>{t('points.publish')}</Button>
      {summary === undefined && last < today ? (
        <Button onClick={() => setDialog('summarise')}>{t('points.summarise')}</Button>
      ) : null}
      <Button type="primary" onClick={() => setDialog('enter')}>
        {t('points.enter')}
      </Button>
      {dialog === 'enter' ? <EntryDialog propertyId={propertyId} today={today} onClose={close} /> : null}
      {dialog === 'summarise' ? <SummaryDialog propertyId={propertyId} month={month.month} onClose={close} /> : null}
      {dialog === 'publish' ? (
        <PublishDialog
          propertyId={propertyId}
          quarter={quarter}
          from={today}
          until={daysAfter(today, HANGS_FOR - 1)}
          onClose={close}
        />
      ) : null}
    </>
  );
};

const MonthChips = ({
  month,
  thisMonth,
  onMonth,
}: {
  month: string;
  thisMonth: string;
  onMonth: (month: string) => void;
}) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const months = Array.from({ length: MONTHS_BACK }, (_, at) => monthFrom(thisMonth, -at));
  const all = months.includes(month) ? months : [...months, month];
  return (
    <Chips>
      <ToolButton icon="left" label={t('month.previous')} onClick={() => onMonth(monthFrom(month, -1))} />
      <ChoiceChip
        label={t('month')}
        value={month}
        choices={all.map((value) => ({ value, title: format.month(value) }))}
        onChange={(next) => onMonth(next ?? thisMonth)}
      />
      <ToolButton icon="right" label={t('month.next')} onClick={() => onMonth(monthFrom(month, 1))} />
    </Chips>
  );
};

/** The staff points of a property in a month: people by days, with totals; summed up and published from here. */
export const PointsPage = () => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:points');
  const { params, put } = useAddress();
  const { here, known } = usePlaces();
  const thisMonth = useToday(here).slice(0, 7);
  const month = monthIn(params.get('month'), thisMonth);
  const read = useRead<PointsMonth>(here === undefined ? undefined : `${POINTS_MONTHS}/${month}`, { propertyId: here });
  const setMonth = (next: string) => put({ month: next });
  return (
    <Page
      title={t('points')}
      acts={
        <>
          <PointsMenu here="sheet" />
          {may && read.data !== undefined ? <Acts month={read.data} /> : null}
        </>
      }
    >
      {here === undefined ? (
        known ? (
          <StateNote icon="people" title={t('property.choose')}>
            {t('property.choose.lead')}
          </StateNote>
        ) : null
      ) : (
        <>
          <MonthChips month={month} thisMonth={thisMonth} onMonth={setMonth} />
          <Loaded
            query={read}
            isEmpty={({ people, summary }) => people.length === 0 && summary === undefined}
            empty={
              <StateNote icon="people" title={t('points.empty')}>
                {t('points.empty.lead')}
              </StateNote>
            }
          >
            {(answer) => <Sheet month={answer} />}
          </Loaded>
        </>
      )}
    </Page>
  );
};
