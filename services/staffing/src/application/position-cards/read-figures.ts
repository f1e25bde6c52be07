import { type Day, daysOf, endOfDay, instant, monthsOf, startOfDay, yearOf } from '@goldkey/kernel';
import { headCountOf } from '../../domain/head-count/head-count.js';
import {
  type Elsewhere,
  type MeasureElsewhere,
  measuresElsewhere,
  type OwnMeasure,
} from '../../domain/position/measure.js';
import type { Figure, PositionCard } from '../../domain/position-card/card.js';
import {
  headCountFigure,
  payrollFigure,
  recruitmentFigure,
  trainingFigure,
} from '../../domain/position-card/measures.js';
import type { HeadCountReader } from '../organisation-ports.js';
import type { CardFactsReader, FiguresElsewhere } from '../position-card-ports.js';
import type { TrainingReader } from '../training-ports.js';

type Measured = Pick<PositionCard, 'propertyId' | 'period' | 'lines'>;

/** Reads the measured figures of a card from what is on record now, here and in the services that have them. */
export class ReadFigures {
  constructor(
    private readonly headCounts: HeadCountReader,
    private readonly trainings: TrainingReader,
    private readonly facts: CardFactsReader,
    private readonly elsewhere: FiguresElsewhere,
  ) {}

  /** By measure; a measure that no line names is not read. */
  async run(card: Measured, today: Day, zone: string): Promise<ReadonlyMap<string, Figure>> {
    const read: Record<OwnMeasure, () => Promise<Figure>> = {
      'head-count-gap': () => this.headCountGap(card, today),
      recruitment: () => this.recruitment(card),
      'payroll-exactness': () => this.payroll(card),
      'training-plan': () => this.training(card, zone),
    };
    const asked = new Set<string>(card.lines.map(({ measure }) => measure));
    const figures = new Map<string, Figure>();
    for (const [measure, figureOf] of Object.entries(read))
      if (asked.has(measure)) figures.set(measure, await figureOf());
    for (const service of Object.keys(measuresElsewhere) as Elsewhere[])
      for (const [measure, figure] of await this.askElsewhere(service, card, asked)) figures.set(measure, figure);
    return figures;
  }

  private async askElsewhere(
    service: Elsewhere,
    { propertyId, period }: Measured,
    asked: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, Figure>> {
    const known: readonly MeasureElsewhere[] = measuresElsewhere[service];
    const wanted = known.filter((measure) => asked.has(measure));
    return wanted.length === 0 ? new Map() : this.elsewhere.of(service, { propertyId, period, measures: wanted });
  }

  /** On the period's last day, or today while it lasts. */
  private async headCountGap({ propertyId, period }: Measured, today: Day): Promise<Figure> {
    const { last } = daysOf(period);
    const facts = await this.headCounts.factsOf(propertyId, last < today ? last : today);
    if (facts === undefined) return {};
    const { unitId, positions, held, day } = facts;
    return headCountFigure(headCountOf({ propertyId, unitId }, positions, held, day));
  }

  private async recruitment({ propertyId, period }: Measured): Promise<Figure> {
    const { first, last } = daysOf(period);
    const needs = await this.facts.needsDue(propertyId, first, last);
    return recruitmentFigure(needs, await this.facts.positionNames(needs.map(({ positionId }) => positionId)));
  }

  private async payroll({ propertyId, period }: Measured): Promise<Figure> {
    return payrollFigure(await this.facts.checkedHandovers(propertyId, monthsOf(period)));
  }

  private async training({ propertyId, period }: Measured, zone: string): Promise<Figure> {
    const { first, last } = daysOf(period);
    const year = yearOf(first);
    const kept = await this.trainings.plan(propertyId, year);
    const from = startOfDay(daysOf(year).first, zone);
    const sessions = await this.trainings.sessions(propertyId, from, instant(endOfDay(last, zone) + 1));
    const held = new Set(sessions.flatMap(({ courseId }) => courseId ?? []));
    return trainingFigure(kept === undefined ? [] : [kept.plan], monthsOf(period), held);
  }
}
