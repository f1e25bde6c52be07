import { daysOf, type Fen, formatFen, type Outcome, type Period, refuse } from '@goldkey/kernel';
import { explainFigures, type Rulebook } from '@goldkey/rulebook';
import type { AssessPeriod } from './assess-period.js';
import { figureView } from './figure-view.js';
import type { StipendsView, StipendView } from './merit-views.js';
import type { FiguresReader, Names, Viewer } from './readers.js';

/** The stipends of a property's window staff for a month or half-year, each with its working; one's own for who reads nobody else. */
export class ShowStipends {
  constructor(
    private readonly assessPeriod: AssessPeriod,
    private readonly reader: Pick<FiguresReader, 'properties' | 'posts'>,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
  ) {}

  async run(propertyId: string, period: Period, viewer: Viewer): Promise<Outcome<StipendsView>> {
    const property = (await this.reader.properties()).find((one) => one.propertyId === propertyId);
    if (property === undefined) return refuse('evaluation.property-not-found', { propertyId });
    const { first, last } = daysOf(period);
    const here = new Set(
      (await this.reader.posts({ propertyId }))
        .filter(({ from, until }) => from <= last && (until === undefined || until >= first))
        .map(({ employeeId }) => employeeId),
    );
    const assessment = await this.assessPeriod.assessment(period, [propertyId], 'scope');
    const paid = assessment.subjects.flatMap((subject) => {
      const { kind, id, stipend } = subject;
      const readable = viewer.readsPeople || id === viewer.employeeId;
      return kind === 'employee' && stipend && here.has(id) && readable ? [{ subject, stipend }] : [];
    });
    const names = await this.names.employees(paid.map(({ subject }) => subject.id));
    const items = paid.map(({ subject, stipend: { months, standard, deducted } }): StipendView => {
      const figures = explainFigures(assessment, subject, this.rulebook, viewer.language);
      const explained = figures.find(({ figure }) => figure === 'stipend');
      if (explained === undefined) throw new Error(`the stipend of ${subject.id} has no explanation`);
      return {
        employeeId: subject.id,
        name: names.get(subject.id) ?? subject.id,
        months,
        standard: formatFen(standard),
        deducted: formatFen(deducted),
        payable: explained.value,
        explanation: figureView(explained),
      };
    });
    const sum = (take: (one: (typeof paid)[number]) => bigint): string =>
      formatFen(paid.reduce((total, one) => total + take(one), 0n) as Fen);
    return {
      accepted: true,
      value: {
        propertyId,
        propertyName: property.name,
        period,
        rulebook: assessment.rulebook,
        items: items.sort((a, b) => (a.name < b.name ? -1 : 1)),
        total: {
          standard: sum(({ stipend }) => stipend.standard),
          deducted: sum(({ stipend }) => stipend.deducted),
          payable: sum(({ stipend }) => stipend.standard - stipend.deducted),
        },
      },
    };
  }
}
