import {
  ChoiceChip,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  PropertyName,
  RowLink,
  RowPanel,
  StateChip,
  ToggleChip,
  type Tone,
  todayOfGroup,
  useFormat,
  useList,
  useMay,
  useText,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { usePlaces } from '../../work/places.js';
import { monthFrom, monthIn } from '../roster/roster.js';
import { Ledger, RegisterLink } from './parts.js';
import {
  CONSUMPTION,
  type ConsumptionLine,
  consumptionList,
  consumptionQuery,
  type Standing,
  standingOf,
} from './stores.js';
import { storeTexts } from './text/texts.js';

const MONTHS_BACK = 14;

const tones: Readonly<Record<Standing, Tone>> = { over: 'late', within: 'done', unset: 'plain' };

const StandingChip = ({ line }: { line: ConsumptionLine }) => {
  const t = useText(storeTexts);
  const standing = standingOf(line);
  return <StateChip tone={tones[standing]}>{t(`standing.${standing}`)}</StateChip>;
};

const Left = ({ line: { left, over } }: { line: ConsumptionLine }) => {
  const told = left === null ? '—' : formatMoney(left);
  return over ? <b className="gk-late">{told}</b> : <span>{told}</span>;
};

const useNameOf = () => {
  const t = useText(storeTexts);
  return ({ departmentName }: ConsumptionLine): string => departmentName ?? t('department.none');
};

const useSums = (): readonly ListColumn<ConsumptionLine>[] => {
  const t = useText(storeTexts);
  return useMemo(() => {
    const sum = (key: 'budget' | 'requested' | 'issued'): ListColumn<ConsumptionLine> => ({
      key,
      title: t(key),
      sorts: true,
      number: true,
      width: 120,
      cell: (line) => (line[key] === null ? '—' : formatMoney(line[key])),
      file: [{ title: t(key), kind: 'money', of: (line) => line[key] ?? undefined }],
    });
    return [
      sum('budget'),
      sum('requested'),
      sum('issued'),
      {
        key: 'left',
        title: t('left'),
        sorts: true,
        number: true,
        width: 120,
        cell: (line) => <Left line={line} />,
        file: [{ title: t('left'), kind: 'money', of: ({ left }) => left ?? undefined }],
      },
    ];
  }, [t]);
};

const useColumns = (): readonly ListColumn<ConsumptionLine>[] => {
  const t = useText(storeTexts);
  const sums = useSums();
  return useMemo(
    () => [
      {
        key: 'departmentName',
        title: t('department'),
        sorts: true,
        cell: ({ id, departmentName, propertyName }) => (
          <>
            <RowLink id={id}>{departmentName ?? t('department.none')}</RowLink>
            <PropertyName name={propertyName ?? undefined} below />
          </>
        ),
        file: [
          { title: t('month'), of: ({ month }) => month },
          { title: t('department'), of: ({ departmentName }) => departmentName ?? t('department.none') },
          { title: t('property'), of: ({ propertyName }) => propertyName ?? undefined },
        ],
      },
      ...sums,
      {
        key: 'beyond',
        title: t('beyond.count'),
        width: 110,
        number: true,
        cell: ({ beyond }) => beyond || '',
        file: [{ title: t('beyond.count'), kind: 'number', of: ({ beyond }) => beyond }],
      },
      {
        key: 'standing',
        title: t('standing'),
        width: 120,
        cell: (line) => <StandingChip line={line} />,
        file: [{ title: t('standing'), of: (line) => t(`standing.${standingOf(line)}`) }],
      },
    ],
    [t, sums],
  );
};

const ConsumptionPanel = ({ row }: OpenRow<ConsumptionLine>) => {
  const t = useText(storeTexts);
  const format = useFormat();
  const nameOf = useNameOf();
  const { propertyId, departmentId, month, budget, requested, issued, unpriced, beyond } = row;
  return (
    <RowPanel title={nameOf(row)} lead={format.month(month)}>
      <PanelPart>
        <Facts
          facts={[
            { label: t('standing'), value: <StandingChip line={row} /> },
            { label: t('budget'), value: budget === null ? undefined : formatMoney(budget) },
            { label: t('requested'), value: formatMoney(requested) },
            { label: t('unpriced'), value: unpriced || undefined },
            { label: t('issued'), value: formatMoney(issued) },
            { label: t('left'), value: budget === null ? undefined : <Left line={row} /> },
            { label: t('beyond.count'), value: beyond || undefined },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <Ledger query={{ propertyId, departmentId, month, direction: 'out' }} names="item" />
      </PanelPart>
    </RowPanel>
  );
};

const useMonth = (asked: string | undefined) => {
  const thisMonth = todayOfGroup(useFormat().now).slice(0, 7);
  return { thisMonth, month: monthIn(asked ?? null, thisMonth) };
};

/** What departments used up in a month against their budgets, opened down to what was issued to them. */
export const ConsumptionPage = () => {
  const t = useText(storeTexts);
  const format = useFormat();
  const may = useMay();
  const list = useList(consumptionList);
  const { filters } = list.state;
  const { here } = usePlaces();
  const { thisMonth, month } = useMonth(filters.month);
  return (
    <ListPage<ConsumptionLine>
      name="consumption"
      title={t('consumption.title')}
      acts={
        may('staffing:define-unit') ? (
          <RegisterLink register="material-budgets" property={filters.property ?? here}>
            {t('consumption.budgets')}
          </RegisterLink>
        ) : null
      }
      path={CONSUMPTION}
      whole
      query={consumptionQuery(list.state, month)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={useNameOf()}
      wideOnly={['budget', 'requested', 'beyond']}
      filters={
        <>
          <ChoiceChip
            label={t('month')}
            value={month}
            choices={Array.from({ length: MONTHS_BACK }, (_, at) => monthFrom(thisMonth, 1 - at)).map((value) => ({
              value,
              title: format.month(value),
            }))}
            onChange={(next) => list.change({ filters: { month: next === thisMonth ? undefined : next } })}
          />
          <ListSearch list={list} placeholder={t('consumption.find')} />
          <ToggleChip pressed={filters.over} onChange={(over) => list.change({ filters: { over: over || undefined } })}>
            {t('consumption.over')}
          </ToggleChip>
        </>
      }
      keeps="property"
      empty={{ icon: 'board', title: t('consumption.empty'), lead: t('consumption.empty.lead') }}
      panel={(opened) => <ConsumptionPanel {...opened} />}
    />
  );
};
