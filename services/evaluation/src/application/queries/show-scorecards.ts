import {
  addRatios,
  type Day,
  daysOf,
  type Outcome,
  type Period,
  type Ratio,
  ratio,
  ratioToDecimal,
  ratioToText,
  refuse,
} from '@goldkey/kernel';
import {
  type Assessment,
  type Clause,
  explainFigures,
  type FigureExplanation,
  numbersOn,
  type PlaceOfCard,
  placesUnder,
  type Rulebook,
  type Scorecard,
  type SubjectResult,
} from '@goldkey/rulebook';
import type { AssessPeriod } from './assess-period.js';
import { figureView } from './figure-view.js';
import type { IndicatorView, PlaceView, ScorecardsView, ScorecardView } from './merit-views.js';
import { rateView } from './rates.js';
import type { FiguresReader, Names, Viewer } from './readers.js';

/** How much more and less each weight is made to see which places hold. */
const CHANGED_BY: Ratio = ratio('0.2');

/** The key indicators of a property's departments in a period (J): weights, what has left the card, the working of each figure. */
export class ShowScorecards {
  constructor(
    private readonly assessPeriod: AssessPeriod,
    private readonly reader: Pick<FiguresReader, 'properties'>,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
  ) {}

  async run(propertyId: string, period: Period, { language }: Viewer): Promise<Outcome<ScorecardsView>> {
    const property = (await this.reader.properties()).find((one) => one.propertyId === propertyId);
    if (property === undefined) return refuse('evaluation.property-not-found', { propertyId });
    const assessment = await this.assessPeriod.assessment(period, [propertyId], 'nobody');
    const departments = assessment.subjects.filter(({ kind }) => kind === 'department');
    const names = await this.names.units(departments.map(({ id }) => id));
    const day = daysOf(period).first;
    const places = placesUnder(cardsOf(departments), CHANGED_BY);
    const items = departments.map((subject) => {
      const place = places.get(subject.id);
      const card = this.#card(assessment, subject, { name: names.get(subject.id) ?? subject.id, day, language });
      return place === undefined ? card : { ...card, place: placeView(place) };
    });
    return {
      accepted: true,
      value: {
        propertyId,
        propertyName: property.name,
        period,
        rulebook: assessment.rulebook,
        declaredWeight: sumText(this.#indicators().map((clause) => this.#weight(clause, day))),
        items: items.sort((a, b) => (a.name < b.name ? -1 : 1)),
      },
    };
  }

  #indicators(): readonly Clause[] {
    return this.rulebook.clauses.filter(({ kind }) => kind === 'indicator').sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #weight(clause: Clause, day: Day): Ratio {
    return numbersOn(this.rulebook, clause, day).ratio('weight');
  }

  #card(
    assessment: Assessment,
    subject: SubjectResult,
    { name, day, language }: { name: string; day: Day } & Pick<Viewer, 'language'>,
  ): ScorecardView {
    const figures = explainFigures(assessment, subject, this.rulebook, language);
    const explained = figures.find(({ figure }) => figure === 'scorecard');
    const measured = new Map(subject.scorecard?.indicators.map((one) => [one.id, one]));
    const indicators = this.#indicators().map((clause): IndicatorView => {
      const numbers = numbersOn(this.rulebook, clause, day);
      const one = measured.get(clause.id);
      const working = figures.find((each) => each.figure === 'indicator' && each.clause === clause.id);
      return {
        clause: clause.id,
        title: clause.texts.title[language],
        floor: numbers.text('floor'),
        target: numbers.text('target'),
        ...(clause.texts.percent?.includes('target') ? { percent: true } : {}),
        declaredWeight: ratioToDecimal(numbers.ratio('weight'), 2),
        ...(one === undefined || working === undefined ? {} : { measured: measuredView(one, working) }),
      };
    });
    const onCard = this.#indicators().filter(({ id }) => measured.has(id));
    return {
      departmentId: subject.id,
      name,
      ...(explained === undefined ? {} : { score: explained.value, explanation: figureView(explained) }),
      measuredWeight: sumText(onCard.map((clause) => this.#weight(clause, day))),
      indicators,
    };
  }
}

const cardsOf = (departments: readonly SubjectResult[]): ReadonlyMap<string, Scorecard> =>
  new Map(departments.flatMap(({ id, scorecard }) => (scorecard ? [[id, scorecard] as const] : [])));

const placeView = ({ lowestScore, highestScore, moves, ...places }: PlaceOfCard): PlaceView => ({
  ...places,
  lowestScore: ratioToDecimal(lowestScore, 2),
  highestScore: ratioToDecimal(highestScore, 2),
  moves: moves.map(({ indicator, ...move }) => ({ clause: indicator, ...move })),
});

type Measured = NonNullable<SubjectResult['scorecard']>['indicators'][number];

const measuredView = (
  { value, rate, weight, score }: Measured,
  working: FigureExplanation,
): NonNullable<IndicatorView['measured']> => ({
  value: ratioToDecimal(value, 4),
  counts: rateView({ numerator: ratioToText(rate.numerator), denominator: ratioToText(rate.denominator) }),
  weight: ratioToDecimal(weight, 2),
  score: ratioToDecimal(score, 2),
  explanation: figureView(working),
});

const sumText = (weights: readonly Ratio[]): string => ratioToDecimal(weights.reduce(addRatios, ratio('0')), 2);
