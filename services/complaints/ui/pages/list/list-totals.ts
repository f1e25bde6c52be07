import { formatCount, type ListTotal, type Query, useRead, useText } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';

const useCount = (query: Query): number | undefined =>
  useRead<ListPage<ComplaintLine>>(COMPLAINTS, { ...query, page: 1, pageSize: 1 }).data?.total;

/** What the filter comes to, on all pages: how many of it are overdue, and how many are major. */
export const useComplaintTotals = (query: Query): readonly ListTotal[] => {
  const t = useText(complaintTexts);
  const overdue = useCount({ ...query, overdue: true });
  const major = useCount({ ...query, major: true });
  const shown = (count: number | undefined) => (count === undefined ? undefined : formatCount(count));
  return [
    { label: t('list.view.overdue'), value: shown(overdue), tone: overdue ? 'late' : undefined },
    { label: t('fact.major'), value: shown(major) },
  ];
};
