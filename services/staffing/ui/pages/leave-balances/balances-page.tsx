import {
  ChoiceChip,
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  Page,
  RowLink,
  StateNote,
  todayOfGroup,
  useFormat,
  useList,
  useProperty,
  useRead,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { type BalanceLine, LEAVE_BALANCES } from '../../leave/api.js';
import { daysOf } from '../../leave/days.js';
import { leaveTexts } from '../../leave/text/texts.js';
import { leaveKinds } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { BalancePanel } from './balance-panel.js';
import { balancesList, balancesQuery, yearIn, yearsAround } from './balances-list.js';
import { LeaveRulesDialog } from './rules-dialog.js';

const MOST_UNITS = 200;

const useColumns = (): readonly ListColumn<BalanceLine>[] => {
  const t = useText(leaveTexts);
  const format = useFormat();
  return useMemo(() => {
    const days = (
      key: 'entitled' | 'carried' | 'extra' | 'carriedOn' | 'taken' | 'planned' | 'asked' | 'left',
      more: Partial<ListColumn<BalanceLine>> = {},
    ) => {
      const needsRule = !['taken', 'planned', 'asked'].includes(key);
      return wordsColumn<BalanceLine>(
        key,
        t(key),
        (line) => (needsRule && !line.counted ? undefined : daysOf(line[key])),
        { kind: 'number', number: true, width: 84, ...more },
      );
    };
    return [
      wordsColumn<BalanceLine>('name', t('name'), ({ name }) => name, {
        sorts: true,
        width: 120,
        cell: ({ employeeId, name }) => <RowLink id={employeeId}>{name}</RowLink>,
      }),
      wordsColumn<BalanceLine>('number', t('number'), ({ number }) => number, { sorts: true, width: 120 }),
      wordsColumn<BalanceLine>('unit', t('unit'), ({ unitNames }) => format.list(unitNames)),
      days('entitled'),
      days('carried'),
      days('extra'),
      days('carriedOn', { extra: true }),
      days('taken', { sorts: true }),
      days('planned', { width: 100 }),
      days('asked'),
      days('left', {
        sorts: true,
        cell: ({ counted, left }) =>
          counted ? <b className={left < 0 ? 'gk-late' : undefined}>{daysOf(left)}</b> : undefined,
      }),
    ];
  }, [t, format]);
};

interface UnitsAnswer {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** The departments of the property. */
const DepartmentChip = ({
  propertyId,
  value,
  onChange,
}: {
  propertyId: string;
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
}) => {
  const t = useText(leaveTexts);
  const asked = { kind: 'department', propertyId, pageSize: MOST_UNITS };
  const units = useRead<UnitsAnswer>('/api/staffing/units', asked).data?.items ?? [];
  return (
    <ChoiceChip
      label={t('unit')}
      value={value}
      all={t('all')}
      choices={units.map(({ id, name }) => ({ value: id, title: name }))}
      onChange={onChange}
    />
  );
};

/** What everybody of a property has of a kind of leave in a year. */
export const LeaveBalancesPage = () => {
  const t = useText(leaveTexts);
  const shifts = useText(shiftTexts);
  const { now } = useFormat();
  const { properties } = useProperty();
  const list = useList(balancesList);
  const columns = useColumns();
  const { filters } = list.state;
  const thisYear = Number(todayOfGroup(now).slice(0, 4));
  const year = yearIn(filters.year, thisYear);
  const property = filters.property ?? (properties.length === 1 ? properties[0]?.propertyId : undefined);
  if (property === undefined) {
    return (
      <Page title={t('title')}>
        <StateNote icon="building" title={t('choose')}>
          {t('choose.lead')}
        </StateNote>
      </Page>
    );
  }
  return (
    <ListPage<BalanceLine>
      name="leave-balances"
      title={t('title')}
      acts={<DialogButton dialog={(close) => <LeaveRulesDialog onClose={close} />}>{t('rules')}</DialogButton>}
      path={LEAVE_BALANCES}
      query={{ ...balancesQuery(list.state), propertyId: property, year }}
      list={list}
      columns={columns}
      rowKey={({ employeeId }) => employeeId}
      nameOf={({ name }) => name}
      wideOnly={['unit', 'entitled', 'carried', 'extra', 'planned', 'asked']}
      filters={
        <>
          <ChoiceChip
            label={t('year')}
            value={year}
            choices={yearsAround(thisYear).map((value) => ({ value, title: value }))}
            onChange={(next) => list.change({ filters: { year: next === String(thisYear) ? undefined : next } })}
          />
          <ChoiceChip
            label={t('kind')}
            value={filters.kind ?? 'annual'}
            choices={leaveKinds.map((value) => ({ value, title: shifts(`leave.${value}`) }))}
            onChange={(kind) => list.change({ filters: { kind: kind === 'annual' ? undefined : kind } })}
          />
          <DepartmentChip
            propertyId={property}
            value={filters.unit}
            onChange={(unit) => list.change({ filters: { unit } })}
          />
          <ListSearch list={list} placeholder={t('search')} />
        </>
      }
      empty={{ icon: 'people', title: t('empty'), lead: t('empty.lead') }}
      recordPanel={(opened) => <BalancePanel {...opened} year={year} />}
    />
  );
};
