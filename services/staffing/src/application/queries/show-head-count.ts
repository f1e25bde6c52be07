import { type Day, type Outcome, refused } from '@goldkey/kernel';
import { gapOf, headCountOf } from '../../domain/head-count/head-count.js';
import type { HeadCountReader, HeadCountView } from '../organisation-ports.js';

/** Standard against actual of a property on a day, with successors and needs of people. */
export class ShowHeadCount {
  constructor(private readonly reader: HeadCountReader) {}

  async run(
    propertyId: string,
    asked: Day | undefined,
  ): Promise<Outcome<{ readonly day: Day; readonly lines: readonly HeadCountView[] }>> {
    const facts = await this.reader.factsOf(propertyId, asked);
    if (facts === undefined) return refused('staffing.property-not-found', { propertyId });
    const { unitId, day, units, names, successors, recruitments } = facts;
    const lines = headCountOf({ propertyId, unitId }, facts.positions, facts.held, day);
    const value = lines.map((line): HeadCountView => {
      const { employeeIds, ...told } = line;
      const gap = gapOf(line);
      const isAbout = ({ positionId }: { readonly positionId: string }) => positionId === line.positionId;
      return {
        ...told,
        id: `${line.unitId}.${line.positionId ?? ''}`,
        unitName: units.get(line.unitId) ?? '',
        actual: employeeIds.length,
        ...(gap !== undefined && { gap }),
        people: employeeIds.map((employeeId) => ({ employeeId, name: names.get(employeeId) ?? '' })),
        successors: successors.filter(isAbout),
        recruitments: recruitments.filter(isAbout),
      };
    });
    return { accepted: true, value: { day, lines: value } };
  }
}
