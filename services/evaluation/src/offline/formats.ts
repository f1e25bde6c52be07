import type { AssessmentJson, RateJson } from '@goldkey/rulebook';

/** Rows of cells as CSV. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');

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
  return csvRows([head, ...rows]);
};

export const columns = (rows: readonly (readonly string[])[]): string => {
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
    const counts = Object.values(subject.duties);
    const due = counts.reduce((total, duty) => total + duty.due, 0);
    const done = counts.reduce((total, duty) => total + duty.done, 0);
    const rates =
      'rates' in subject
        ? Object.entries<RateJson>(subject.rates ?? {}).flatMap(([name, rate]) =>
            rate.value === null ? [] : [`${name} ${rate.value}`],
          )
        : [];
    const cost = 'points' in subject ? [String(subject.points), String(subject.fine)] : ['', ''];
    const flags = 'flags' in subject ? subject.flags.join(', ') : '';
    const stipend = 'stipend' in subject ? (subject.stipend?.payable ?? '') : '';
    const card = 'scorecard' in subject ? (subject.scorecard?.score ?? '') : '';
    const duties = due === 0 ? '' : `${done}/${due}`;
    return [subject.kind, subject.id, ...cost, duties, flags, stipend, card, rates.join(', ')];
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
    columns([['kind', 'id', 'points', 'fine', 'duties', 'flags', 'stipend', 'scorecard', 'rates'], ...figures]),
    columns([['at', 'clause', 'kind', 'id', 'outcome', 'points', 'fine', 'evidence'], ...entries]),
  ].join('\n\n');
};
