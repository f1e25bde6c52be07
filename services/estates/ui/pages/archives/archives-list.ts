import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { ArchiveLine, Loan } from '../../api.js';

/** The list as it stands in the address. */
export const archivesList = {
  filters: { property: 'one', kind: 'one', out: 'flag', q: 'text' },
  sorts: ['number', 'kind', 'keepUntil', 'dueOn'],
  defaultSort: 'number',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const archivesQuery = ({ filters, sort, page, pageSize }: ListState<typeof archivesList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  out: filters.out ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** The loan by which a file is out of its shelf. */
export const openLoan = ({ loans }: Pick<ArchiveLine, 'loans'>): Loan | undefined =>
  loans.find(({ returnedOn }) => returnedOn === undefined);

/** Where a file is: on its shelf, out, out too long, or no more. */
export const whereIs = (archive: ArchiveLine, today: string): 'there' | 'out' | 'overdue' | 'destroyed' => {
  if (archive.destruction !== undefined) return 'destroyed';
  const loan = openLoan(archive);
  if (loan === undefined) return 'there';
  return loan.dueOn < today ? 'overdue' : 'out';
};
