import type { TimelinePoint, Translate } from '@goldkey/ui';
import type { EntryExplanation, EvidenceEvent } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';

type T = Translate<typeof zhCN>;

const named = [
  'complaints.complaint.received',
  'complaints.complaint.closed',
  'complaints.complaint.reopened',
  'complaints.complaint.decided',
  'complaints.callback.recorded',
  'complaints.owner-forum.held',
  'complaints.owner-forum.actions-filed',
  'complaints.major.reported',
  'staffing.task.assigned',
  'staffing.task.filed',
  'staffing.plan.submitted',
  'staffing.plan.progress-reported',
  'staffing.plan.self-evaluated',
  'staffing.talk.held',
  'staffing.points.summarised',
  'staffing.points.published',
  'billing.report.submitted',
  'inspections.finding.raised',
  'inspections.joint-inspection.held',
  'evaluation.finding-kind.ruled',
] as const;

/** An event's name in words; one that has none keeps its type without version. */
export const eventName = (type: string, t: T): string => {
  const short = type.replace(/^goldkey\./, '').replace(/\.v\d+$/, '');
  const known = named.find((name) => name === short);
  return known === undefined ? short : t(`event.${known}`);
};

/** Where the record behind an event can be opened, where it has a page. */
export const eventPath = ({ type, subject, data }: EvidenceEvent): string | undefined => {
  if (!type.startsWith('goldkey.complaints.')) return undefined;
  const complaintId = (data as { complaintId?: unknown } | null)?.complaintId;
  if (typeof complaintId === 'string') return `/complaints/${complaintId}`;
  return type.startsWith('goldkey.complaints.complaint.') ? `/complaints/${subject}` : undefined;
};

/** A point before it gets its link and its clock. */
export interface CoursePoint extends Pick<TimelinePoint, 'key' | 'kind'> {
  readonly at: string;
  readonly words: string;
  readonly note?: string;
  readonly to?: string;
}

/**
 * What happened, oldest first: the events that caused the entry, the instant that it speaks of, and what was posted.
 * The event at that instant is the cause; where there is none, the deadline itself is.
 */
export const courseOf = (entry: EntryExplanation, t: T): readonly CoursePoint[] => {
  const at = Date.parse(entry.at);
  const events = entry.evidence.map(
    (event): CoursePoint => ({
      key: event.id,
      at: event.time,
      kind: Date.parse(event.time) === at ? 'cause' : 'plain',
      words: eventName(event.type, t),
      note: event.subject,
      to: eventPath(event),
    }),
  );
  const caused = events.some(({ kind }) => kind === 'cause');
  const deadline: CoursePoint = { key: 'deadline', at: entry.at, kind: 'cause', words: t('entry.deadline') };
  const postings = entry.postings.map(
    (posting, index): CoursePoint => ({
      key: `posting-${index}`,
      at: posting.postedAt,
      kind: posting.kind === 'withdrawn' ? 'end' : 'plain',
      words: t(`entry.posting.${posting.kind}`),
    }),
  );
  const points = [...events, ...(caused ? [] : [deadline]), ...postings];
  return points.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
};
