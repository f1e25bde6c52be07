import type { TimelinePoint, Translate } from '@goldkey/ui';
import type { EntryExplanation, EvidenceEvent } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';
import { zhCN as events } from './text/zh-CN.js';

type T = Translate<typeof zhCN>;
type EventName = keyof typeof events;

const isNamed = (kind: string): kind is EventName => Object.hasOwn(events, kind);

/** An event's name in words; one that has none keeps its type without version. */
export const eventName = (type: string, nameOf: Translate<typeof events>): string => {
  const kind = type.replace(/^goldkey\./, '').replace(/\.v\d+$/, '');
  return isNamed(kind) ? nameOf(kind) : kind;
};

interface Told {
  readonly complaintId?: unknown;
  readonly findingId?: unknown;
  readonly taskId?: unknown;
}

const idIn = (data: unknown, name: keyof Told): string | undefined => {
  const value = (data as Told | null)?.[name];
  return typeof value === 'string' ? encodeURIComponent(value) : undefined;
};

/** Where the record behind an event can be opened, where it has a page. */
export const eventPath = ({ type, subject, data }: EvidenceEvent): string | undefined => {
  if (type.startsWith('goldkey.complaints.')) {
    const complaintId = idIn(data, 'complaintId');
    if (complaintId !== undefined) return `/complaints/${complaintId}`;
    return type.startsWith('goldkey.complaints.complaint.') ? `/complaints/${subject}` : undefined;
  }
  if (type.startsWith('goldkey.inspections.finding.')) return `/findings/${idIn(data, 'findingId') ?? subject}`;
  if (type.startsWith('goldkey.staffing.task.')) return `/tasks?open=${idIn(data, 'taskId') ?? subject}`;
  return undefined;
};

/** What the record is called by people, where its event tells; an id tells nobody anything. */
const calledBy = ({ data }: EvidenceEvent): string | undefined => {
  const told = data as Readonly<Record<string, unknown>> | null;
  return ['number', 'title', 'name', 'subject', 'topic', 'period', 'month']
    .map((field) => told?.[field])
    .find((value): value is string => typeof value === 'string' && value !== '');
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
export const courseOf = (entry: EntryExplanation, t: T, nameOf: Translate<typeof events>): readonly CoursePoint[] => {
  const at = Date.parse(entry.at);
  const events = entry.evidence.map(
    (event): CoursePoint => ({
      key: event.id,
      at: event.time,
      kind: Date.parse(event.time) === at ? 'cause' : 'plain',
      words: eventName(event.type, nameOf),
      note: calledBy(event),
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
