import {
  ChoiceChip,
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  StateChip,
  type Tone,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { CARDS, type CardLine, type CardState } from '../../cards/api.js';
import { cardTexts } from '../../cards/text/texts.js';
import { useToday } from '../../people/parts.js';
import { usePlaces } from '../../work/places.js';
import { NewCardDialog } from './card-dialogs.js';
import { cardsList, cardsQuery, recentPeriods } from './cards-list.js';

const tones: Readonly<Record<CardState, Tone>> = {
  drafted: 'plain',
  reviewed: 'info',
  approved: 'done',
  withdrawn: 'plain',
};

/** How far a card is. */
export const CardStateChip = ({ state }: { state: CardState }) => {
  const t = useText(cardTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<CardLine>[] => {
  const t = useText(cardTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<CardLine>('employee', t('person'), ({ employeeName }) => employeeName ?? '', {
        sorts: true,
        cell: ({ id, employeeName, positionName }) => (
          <Link className="gk-row-link" to={`/position-cards/${id}`}>
            {employeeName ?? positionName}
          </Link>
        ),
      }),
      wordsColumn<CardLine>('position', t('position'), ({ positionName }) => positionName),
      wordsColumn<CardLine>('unit', t('unit'), ({ unitName }) => unitName ?? '', { width: 160 }),
      wordsColumn<CardLine>('period', t('period'), ({ period }) => period, {
        width: 132,
        sorts: true,
        cell: ({ period }) => format.period(period),
      }),
      wordsColumn<CardLine>('score', t('score'), ({ score }) => score?.told ?? '', { width: 90 }),
      wordsColumn<CardLine>('state', t('state'), ({ state }) => t(`state.${state}`), {
        width: 120,
        cell: ({ state }) => <CardStateChip state={state} />,
      }),
    ],
    [t, format],
  );
};

/** The cards of a property's positions. */
export const PositionCardsPage = () => {
  const t = useText(cardTexts);
  const format = useFormat();
  const may = useMay();
  const list = useList(cardsList);
  const { here } = usePlaces();
  const periods = recentPeriods(useToday(here));
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('view.all'), search: '' },
      ...(['drafted', 'reviewed', 'approved', 'withdrawn'] as const).map((state) => ({
        key: state,
        title: t(`state.${state}`),
        search: `state=${state}`,
      })),
    ],
    [t],
  );
  const begin =
    may('staffing:plan') && here !== undefined ? (
      <DialogButton primary dialog={(close) => <NewCardDialog propertyId={here} onClose={close} />}>
        {t('new')}
      </DialogButton>
    ) : null;
  return (
    <ListPage<CardLine>
      name="position-cards"
      title={t('title')}
      acts={begin}
      path={CARDS}
      query={cardsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ employeeName, period }) => `${employeeName ?? ''} ${period}`}
      views={views}
      keeps="property"
      filters={
        <>
          <ListSearch list={list} placeholder={t('search')} />
          <ChoiceChip
            label={t('period')}
            value={list.state.filters.period}
            choices={periods.map((value) => ({ value, title: format.period(value) }))}
            onChange={(period) => list.change({ filters: { period } })}
            all={t('view.all')}
          />
        </>
      }
      empty={{ icon: 'scale', title: t('empty'), lead: t('empty.lead') }}
    />
  );
};
