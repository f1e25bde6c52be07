import { formatFen, formatInstant } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import { DEFAULT_ZONE } from './months.js';
import type { LedgerLine, Names, PropertyFacts, Viewer } from './readers.js';
import { titleOf } from './rulings.js';
import type { EntryView } from './views.js';

/** Whether the line is the viewer's to read: their own, nobody's in person, or anybody's where they answer for people. */
export const isReadable = ({ subjectKind, subjectId }: LedgerLine, viewer: Viewer): boolean =>
  viewer.readsPeople || subjectKind !== 'employee' || subjectId === viewer.employeeId;

/** Names of the lines' subjects; whose name nobody knows keeps the id. */
export const subjectNames = async (
  lines: readonly LedgerLine[],
  names: Names,
  properties: ReadonlyMap<string, PropertyFacts>,
): Promise<(line: LedgerLine) => string> => {
  const idsOf = (kind: LedgerLine['subjectKind']): string[] => [
    ...new Set(lines.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ];
  const [people, units] = await Promise.all([
    names.employees(idsOf('employee')),
    names.units([...idsOf('department')]),
  ]);
  const known = {
    employee: (id: string) => people.get(id),
    department: (id: string) => units.get(id),
    property: (id: string) => properties.get(id)?.name,
  };
  return ({ subjectKind, subjectId }) => known[subjectKind](subjectId) ?? subjectId;
};

/** A line of the ledger for readers. */
export const entryView = (
  line: LedgerLine,
  property: PropertyFacts | undefined,
  subjectName: string,
  rulebook: Rulebook,
  language: Viewer['language'],
): EntryView => ({
  entryId: line.entryId,
  clause: line.clause,
  title: titleOf(rulebook, line.clause, language, line.part),
  at: formatInstant(line.at, property?.timeZone ?? DEFAULT_ZONE),
  propertyId: line.propertyId,
  ...(property === undefined ? {} : { propertyName: property.name }),
  subjectKind: line.subjectKind,
  subjectId: line.subjectId,
  subjectName,
  outcome: line.outcome,
  points: line.points,
  fine: formatFen(line.fine),
});
