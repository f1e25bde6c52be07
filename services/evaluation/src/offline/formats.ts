import type { AssessmentJson, RateJson } from '@goldkey/rulebook';

const quoted = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** One row an entry. */
export const csvOf = ({ subjects }: AssessmentJson): string => {
  const head = ['kind', 'id', 'clause', 'at', 'propertyId', 'outcome', 'points', 'fine', 'evidence'];
  const rows = subjects.flatMap(({ kind, id, entries }) =>
    entries.map((entry) => [
      kind,
      id,
      entry.clause,
      entry.at,
      entry.propertyId ?? '',
      entry.outcome,
      String(entry.points),
      entry.fine,
      entry.evidence.join(' '),
    ]),
  );
  return [head, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
};

const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** For people: what each subject comes to, then every entry. */
export const tableOf = ({ period, asOf, rulebook, subjects }: AssessmentJson): string => {
  const figures = subjects.map((subject): string[] => {
    const duties = Object.values(subject.duties);
    const due = duties.reduce((total, duty) => total + duty.due, 0);
    const done = duties.reduce((total, duty) => total + duty.done, 0);
    const rates =
      'rates' in subject
        ? Object.entries<RateJson>(subject.rates ?? {}).flatMap(([name, rate]) =>
            rate.value === null ? [] : [`${name} ${rate.value}`],
          )
        : [];
    const cost = 'points' in subject ? [String(subject.points), String(subject.fine)] : ['', ''];
    return [subject.kind, subject.id, ...cost, due === 0 ? '' : `${done}/${due}`, rates.join(', ')];
  });
  const entries = subjects.flatMap(({ kind, id, entries: lines }) =>
    lines.map((line) => [
      line.at,
      line.clause,
      kind,
      id,
      line.outcome,
      String(line.points),
      line.fine,
      line.evidence.join(' '),
    ]),
  );
  return [
    `${period}, as of ${asOf}, rulebook ${rulebook}`,
    columns([['kind', 'id', 'points', 'fine', 'duties', 'rates'], ...figures]),
    columns([['at', 'clause', 'kind', 'id', 'outcome', 'points', 'fine', 'evidence'], ...entries]),
  ].join('\n\n');
};
