import { atTime, type Day, type Instant, type Refusal } from '@goldkey/kernel';
import type { Channel, Level } from '../domain/complaint/complaint.js';
import type { ImportComplaints, ImportRow, RowAct, RowOutcome } from './import-complaints.js';
import type { ComplaintReader } from './queries/readers.js';
import type { Choices } from './queries/views.js';

/** A line of a register that was kept on paper or in a workbook. Times are the local clock of the property. */
export interface RegisterRow {
  /** What the register calls the matter; with the property it is unique. */
  readonly key: string;
  /** Code or name. */
  readonly property: string;
  readonly department: string;
  readonly category: string;
  readonly description: string;
  readonly channel?: Channel;
  readonly room?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  /** `2026-03-05T09:30:00`. */
  readonly receivedAt: string;
  readonly dueAt?: string;
  readonly established?: boolean;
  readonly closedAt?: string;
  readonly level?: Level;
}

/** What became of a row. */
export type BroughtIn =
  | { readonly status: 'new' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

/** The source under which matters of a register are known. */
const SOURCE = 'register';

const columnsOf: Readonly<Record<string, string>> = {
  'complaints.row-differs': 'key',
  'complaints.closed-before-received': 'closedAt',
  'complaints.due-before-received': 'dueAt',
  'complaints.in-the-future': 'receivedAt',
};

const bad = (code: string, facts: Record<string, unknown>, column: string): { readonly bad: BroughtIn } => ({
  bad: { status: 'bad', refusal: { code: `complaints.${code}`, facts }, column },
});

/** Matters of a register enter the log, each with what happened to it; one that is there already adds nothing. */
export class BringInRegister {
  constructor(
    private readonly reader: ComplaintReader,
    private readonly matters: ImportComplaints,
    private readonly hash: (text: string) => string,
  ) {}

  async run(rows: readonly RegisterRow[], actor: string): Promise<readonly BroughtIn[]> {
    const choices = await this.reader.choices();
    const read = rows.map((row) => this.#read(row, choices, actor));
    const good = read.flatMap((one) => ('row' in one ? [one.row] : []));
    const outcomes = good.length === 0 ? [] : await this.matters.run(SOURCE, good);
    let next = 0;
    return read.map((one) => {
      if ('bad' in one) return one.bad;
      const outcome = outcomes[next];
      next += 1;
      return verdictOf(outcome);
    });
  }

  #read(row: RegisterRow, choices: Choices, actor: string): { readonly row: ImportRow } | { readonly bad: BroughtIn } {
    const { property: word, department: name, established, closedAt, level, receivedAt, dueAt, ...rest } = row;
    const properties = choices.properties.filter((one) => one.code === word || one.name === word);
    const [property, ...more] = properties;
    if (property === undefined) return bad('property-unknown', { property: word }, 'property');
    if (more.length > 0) return bad('property-ambiguous', { property: word }, 'property');
    const { propertyId, timeZone } = property;
    const department = choices.departments.find((one) => one.propertyId === propertyId && one.name === name);
    if (department === undefined) return bad('department-unknown', { department: name }, 'department');
    const at = (local: string): Instant => atTime(local.slice(0, 10) as Day, local.slice(11), timeZone);
    return {
      row: {
        ...rest,
        channel: rest.channel ?? 'import',
        propertyId,
        departmentId: department.departmentId,
        major: false,
        inScope: true,
        receivedBy: actor,
        receivedAt: at(receivedAt),
        ...(dueAt && { dueAt: at(dueAt) }),
        hash: this.hash(JSON.stringify(row)),
        acts: actsOf(row, at, actor),
      },
    };
  }
}

/** A finding counts from the close, else from the reception: the register has no time of its own for it. */
const actsOf = (
  { established, closedAt, level, receivedAt }: RegisterRow,
  at: (local: string) => Instant,
  by: string,
): readonly RowAct[] => [
  ...(established === undefined ? [] : [{ act: 'decide' as const, established, at: at(closedAt ?? receivedAt) }]),
  ...(closedAt === undefined ? [] : [{ act: 'close' as const, at: at(closedAt) }]),
  ...(closedAt === undefined || level === undefined
    ? []
    : [{ act: 'call-back' as const, level, by, at: at(closedAt) }]),
];

const verdictOf = (outcome: RowOutcome | undefined): BroughtIn => {
  if (outcome === undefined) throw new Error('a row without an outcome');
  if (outcome.status === 'rejected')
    return { status: 'bad', refusal: outcome.refusal, column: columnsOf[outcome.refusal.code] };
  return { status: outcome.status === 'added' ? 'new' : 'unchanged' };
};
