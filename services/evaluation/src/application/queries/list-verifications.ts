import { formatInstant } from '@goldkey/kernel';
import { DEFAULT_ZONE } from './months.js';
import type { FiguresReader, Names, VerificationReader } from './readers.js';
import type { VerificationView } from './verification-views.js';

const SHOWN = 30;

/** The last comparisons of the ledger with the facts, newest first, with what differs within the caller's scope. */
export class ListVerifications {
  constructor(
    private readonly verifications: VerificationReader,
    private readonly figures: FiguresReader,
    private readonly names: Names,
  ) {}

  async run(): Promise<readonly VerificationView[]> {
    const runs = await this.verifications.last(SHOWN);
    const properties = new Map((await this.figures.properties()).map(({ propertyId, name }) => [propertyId, name]));
    const idsOf = (kind: string): string[] => [
      ...new Set(
        runs.flatMap(({ differences }) =>
          differences.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId),
        ),
      ),
    ];
    const known = new Map([
      ...properties,
      ...(await this.names.employees(idsOf('employee'))),
      ...(await this.names.units(idsOf('department'))),
    ]);
    return runs.map(({ asOf, endedAt, differences, ...run }) => ({
      ...run,
      asOf: formatInstant(asOf, DEFAULT_ZONE),
      endedAt: formatInstant(endedAt, DEFAULT_ZONE),
      differences: differences.map((one) => ({
        ...one,
        propertyName: one.propertyId === null ? null : (properties.get(one.propertyId) ?? one.propertyId),
        subjectName: known.get(one.subjectId) ?? one.subjectId,
      })),
    }));
  }
}
