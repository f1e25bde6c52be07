import {
  ClauseChip,
  formatTarget,
  Loaded,
  PaperPart,
  type PlainColumn,
  SectionHead,
  StateChip,
  useRead,
  useText,
} from '@goldkey/ui';
import { TablePart } from '../../table-part.js';
import { type Figure, type Indicator, SCORECARDS, type Scorecard, type Scorecards } from './api.js';
import { Explained, OpenExplanation } from './explained.js';
import { monthIn } from './periods.js';
import { PlacesPart } from './places-part.js';
import { meritTexts } from './text/texts.js';

const cardId = (departmentId: string): string => `card-${departmentId}`;
const indicatorId = (departmentId: string, clause: string): string => `indicator-${departmentId}-${clause}`;

/** A value, floor or target as people say it. */
const said = ({ percent }: Indicator, value: string): string => (percent === true ? `${formatTarget(value)} %` : value);

const useIndicatorColumns = (departmentId: string, month: string): readonly PlainColumn<Indicator>[] => {
  const t = useText(meritTexts);
  return [
    {
      key: 'indicator',
      title: t('indicator'),
      cell: ({ clause, title }) => (
        <>
          <ClauseChip clause={clause} to={`/clauses/${clause}?month=${month}`} /> {title}
        </>
      ),
    },
    {
      key: 'range',
      title: t('range'),
      short: true,
      cell: (one) => `${said(one, one.floor)} → ${said(one, one.target)}`,
    },
    { key: 'declared', title: t('declared'), number: true, cell: ({ declaredWeight }) => declaredWeight },
    { key: 'scaled', title: t('scaled'), number: true, cell: ({ measured }) => measured?.weight ?? '—' },
    {
      key: 'value',
      title: t('value'),
      number: true,
      cell: (one) =>
        one.measured === undefined ? (
          <span className="gk-muted">{t('notMeasured')}</span>
        ) : (
          said(one, one.measured.value)
        ),
    },
    {
      key: 'points',
      title: t('points'),
      number: true,
      cell: ({ clause, measured }) =>
        measured === undefined ? (
          '—'
        ) : (
          <Explained id={indicatorId(departmentId, clause)}>
            <b>{measured.score}</b>
          </Explained>
        ),
    },
  ];
};

/** What of the weights does not sum, and why the card is still out of 100. */
const useWeights = (): ((card: Scorecard) => string) => {
  const t = useText(meritTexts);
  return ({ indicators, measuredWeight: measured }) => {
    const count = indicators.filter((one) => one.measured === undefined).length;
    return count === 0 ? t('weights.all', { measured }) : t('weights', { measured, count });
  };
};

const Card = ({ card, month }: { card: Scorecard; month: string }) => {
  const t = useText(meritTexts);
  const columns = useIndicatorColumns(card.departmentId, month);
  const weights = useWeights();
  if (card.score === undefined)
    return (
      <PaperPart>
        <SectionHead title={card.name} level={3} />
        <p className="gk-muted">{t('noCard')}</p>
      </PaperPart>
    );
  return (
    <TablePart
      title={card.name}
      aside={
        <Explained id={cardId(card.departmentId)}>
          <b>{t('score', { score: card.score })}</b>
        </Explained>
      }
      columns={columns}
      rows={card.indicators}
      rowKey={({ clause }) => clause}
      empty={t('noCard')}
      foot={<p className="gk-small gk-muted">{weights(card)}</p>}
    />
  );
};

/** What stands below, in a sentence: the heading alone would look as if something had failed. */
const useHowMany = (): ((cards: readonly Scorecard[]) => string) => {
  const t = useText(meritTexts);
  return (cards) => {
    const scored = cards.filter(({ score }) => score !== undefined).length;
    if (cards.length === 0) return t('scorecards.none');
    return scored === 0 ? t('scorecards.notYet') : t('scorecards.scored', { count: cards.length, scored });
  };
};

const figuresOf = (cards: readonly Scorecard[]): ReadonlyMap<string, Figure> =>
  new Map(
    cards.flatMap(({ departmentId, explanation, indicators }) => [
      ...(explanation === undefined ? [] : [[cardId(departmentId), explanation] as const]),
      ...indicators.flatMap(({ clause, measured }) =>
        measured === undefined ? [] : [[indicatorId(departmentId, clause), measured.explanation] as const],
      ),
    ]),
  );

/** The cards of a property's departments: weights, what has left a card, the working of each figure. */
export const ScorecardsPart = ({ property, period }: { property: string; period: string }) => {
  const t = useText(meritTexts);
  const howMany = useHowMany();
  const read = useRead<Scorecards>(SCORECARDS, { property, period }, { keep: true });
  const { data } = read;
  const fault = data !== undefined && Number(data.declaredWeight) !== 100;
  return (
    <>
      <PaperPart>
        <SectionHead title={t('scorecards')} />
        {fault ? <StateChip tone="late">{t('weights.fault', { declared: data.declaredWeight })}</StateChip> : null}
        {data === undefined ? <Loaded query={read}>{() => null}</Loaded> : null}
        {data === undefined ? null : <p className="gk-muted">{howMany(data.items)}</p>}
      </PaperPart>
      {data === undefined ? null : <PlacesPart cards={data.items} />}
      {data?.items.map((card) => (
        <Card key={card.departmentId} card={card} month={monthIn(data.period)} />
      ))}
      {data === undefined ? null : (
        <OpenExplanation figures={figuresOf(data.items)} rulebook={data.rulebook} month={monthIn(data.period)} />
      )}
    </>
  );
};
