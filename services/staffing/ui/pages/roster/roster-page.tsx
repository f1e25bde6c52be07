import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  SearchField,
  StateNote,
  ToolButton,
  todayOfGroup,
  useAddress,
  useFormat,
  useIsPhone,
  useMay,
  useProperty,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { type CSSProperties, useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { shiftTexts } from '../../shifts/text/texts.js';
import { staffingTexts } from '../../text/texts.js';
import { PersonMonth } from './person-month.js';
import { PublishDialog } from './publish-dialog.js';
import { monthFrom, monthIn, type RosterMonth, type RosterPerson, rosterMonthPath } from './roster.js';
import { RosterGrid } from './roster-grid.js';
import { ConflictList, PublicationState, ShiftLegend } from './roster-state.js';

const RENEW_MS = 30_000;
const MONTHS_BACK = 12;

/** The month, the property, the words looked for and the person, as they stand in the address. */
const useRosterAddress = () => {
  const { params, put } = useAddress();
  const { now } = useFormat();
  const { properties } = useProperty();
  const thisMonth = todayOfGroup(now).slice(0, 7);
  const property = params.get('property') ?? undefined;
  const first = properties[0]?.propertyId;
  const set = useCallback(
    (name: string, value: string | undefined, replace = false) => put({ [name]: value }, { replace }),
    [put],
  );
  // The roster is of one property: without one in the address the first of mine.
  useEffect(() => {
    if (property === undefined && first !== undefined) set('property', first, true);
  }, [property, first, set]);
  return {
    thisMonth,
    month: monthIn(params.get('month'), thisMonth),
    property,
    q: params.get('q') ?? undefined,
    person: params.get('person') ?? undefined,
    set,
  };
};

const MonthSteps = ({
  month,
  thisMonth,
  onMonth,
}: {
  month: string;
  thisMonth: string;
  onMonth: (month: string) => void;
}) => {
  const t = useText(staffingTexts);
  const format = useFormat();
  const months = Array.from({ length: MONTHS_BACK + 3 }, (_, at) => monthFrom(thisMonth, 2 - at));
  const all = months.includes(month) ? months : [...months, month];
  return (
    <>
      <ToolButton icon="left" label={t('roster.previous')} onClick={() => onMonth(monthFrom(month, -1))} />
      <ChoiceChip
        label={t('roster.month')}
        value={month}
        choices={all.map((value) => ({ value, title: format.month(value) }))}
        onChange={(next) => onMonth(next ?? thisMonth)}
      />
      <ToolButton icon="right" label={t('roster.next')} onClick={() => onMonth(monthFrom(month, 1))} />
    </>
  );
};

const fits = (words: string | undefined) => {
  const wanted = words?.trim().toLowerCase() ?? '';
  return ({ name, number }: RosterPerson): boolean =>
    wanted === '' || name.toLowerCase().includes(wanted) || number.toLowerCase().includes(wanted);
};

/** What is done with the month as a whole. */
const MonthActs = ({ month, property }: { month: RosterMonth | undefined; property: string }) => {
  const t = useText(shiftTexts);
  const [publishes, setPublishes] = useState(false);
  return (
    <>
      <Link to={`/shifts?property=${property}`}>
        <Button tabIndex={-1}>{t('shifts.manage')}</Button>
      </Link>
      <Button type="primary" disabled={month === undefined} onClick={() => setPublishes(true)}>
        {t(month?.publication === undefined ? 'publish' : 'publish.again')}
      </Button>
      {publishes && month !== undefined ? <PublishDialog month={month} onClose={() => setPublishes(false)} /> : null}
    </>
  );
};

/** The roster of a property for a month: a spreadsheet at a desk, one person's month on a phone. */
export const RosterPage = () => {
  const t = useText(staffingTexts);
  const format = useFormat();
  const isPhone = useIsPhone();
  const mayWrite = useMay()('staffing:roster');
  const { employeeId } = useSession();
  const address = useRosterAddress();
  const { properties } = useProperty();
  const nameOf = (id: string | undefined) => properties.find(({ propertyId }) => propertyId === id)?.name ?? '';
  const { month, property, q, set } = address;
  const read = useRead<RosterMonth>(
    property === undefined ? undefined : rosterMonthPath(month),
    { propertyId: property },
    { every: RENEW_MS },
  );
  const onWords = useCallback((words: string | undefined) => set('q', words, true), [set]);
  const all = read.data?.people ?? [];
  const people = all.filter(fits(q));
  const shown = all.find((one) => one.employeeId === (address.person ?? employeeId)) ?? all[0];
  const steps = (
    <MonthSteps
      month={month}
      thisMonth={address.thisMonth}
      onMonth={(next) => set('month', next === address.thisMonth ? undefined : next)}
    />
  );
  return (
    <Page
      title={t('roster.title')}
      acts={mayWrite && property !== undefined ? <MonthActs month={read.data} property={property} /> : null}
      lead={
        read.data === undefined
          ? undefined
          : t('roster.lead', { property: nameOf(property), month: format.month(month), count: all.length })
      }
    >
      <div className="gk-no-print">
        <Chips>
          {isPhone ? (
            <ChoiceChip
              label={t('roster.person')}
              value={shown?.employeeId}
              choices={all.map((one) => ({ value: one.employeeId, title: one.name }))}
              onChange={(next) => set('person', next)}
            />
          ) : null}
          {isPhone ? null : steps}
          {isPhone ? null : <SearchField words={q} onWords={onWords} placeholder={t('roster.find')} />}
        </Chips>
      </div>
      {isPhone ? <div className="gk-roster-month">{steps}</div> : null}
      {property === undefined ? (
        <StateNote icon="building" title={t('roster.choose')}>
          {t('roster.choose.lead')}
        </StateNote>
      ) : (
        <Loaded
          query={read}
          rows={12}
          isEmpty={() => people.length === 0}
          empty={
            <StateNote icon="people" title={all.length === 0 ? t('roster.nobody') : t('roster.notFound')}>
              {all.length === 0 ? t('roster.nobody.lead') : undefined}
            </StateNote>
          }
        >
          {(data) => (
            <>
              <div className="gk-roster-state">
                <PublicationState month={data} />
              </div>
              {isPhone && shown !== undefined ? (
                <PersonMonth
                  key={`${property} ${month} ${shown.employeeId}`}
                  month={data}
                  person={shown}
                  readOnly={!mayWrite}
                />
              ) : (
                <>
                  <ShiftLegend month={data} />
                  <div className="gk-roster-sheet" style={{ '--gk-days': data.days.length } as CSSProperties}>
                    <RosterGrid key={`${property} ${month}`} month={data} people={people} readOnly={!mayWrite} />
                  </div>
                  <ConflictList month={data} />
                </>
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
};
