import {
  type TimelineKind,
  type TimelinePoint,
  type Translate,
  useActorName,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import {
  CHOICES,
  type Choices,
  type ComplaintRecord,
  type HistoryLine,
  isOpen,
  type Level,
  type ReportTarget,
} from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import type { zhCN } from '../../text/zh-CN.js';
import { clockTitleOf } from './course-clock.js';
import { correctionTitleOf } from './course-correction.js';

type T = Translate<typeof zhCN>;

const LATER_MS = 5 * 60_000;

const wordsOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const titleOf = (
  t: T,
  { change, data }: HistoryLine,
  record: ComplaintRecord,
  departments: Choices['departments'],
): string => {
  switch (change) {
    case 'received':
      return t('change.received', { words: `“${wordsOf(data['description']) ?? record.description}”` });
    case 'decided':
      return t(data['established'] === true ? 'change.decided.yes' : 'change.decided.no');
    case 'assigned':
      return t('change.assigned', { name: wordsOf(data['employeeName']) ?? wordsOf(data['employeeId']) ?? '' });
    case 'closed':
      return t('change.closed');
    case 'reopened':
      return t('change.reopened');
    case 'called-back':
    case 'callback-recorded':
      return t('change.callback', { level: levelWords(t, data['level']) });
    case 'major-reported':
      return t('change.major', { to: targetWords(t, data['to']) });
    case 'evaluated':
      return t('change.evaluated', { level: levelWords(t, data['level']) });
    case 'owner-link-issued':
      return t('change.link');
    default:
      return (
        clockTitleOf(t, { change, data }, record.receivedAt) ??
        correctionTitleOf(t, { change, data }, departments) ??
        t('change.other', { change })
      );
  }
};

const levelWords = (t: T, level: unknown): string => (typeof level === 'string' ? t(`level.${level as Level}`) : '');
const targetWords = (t: T, to: unknown): string => (typeof to === 'string' ? t(`target.${to as ReportTarget}`) : '');

/** Whose link the owner was sent: nobody is to evaluate what they handled themselves. */
const linkWords = (t: T, issuer: unknown): string | undefined => {
  const name = wordsOf(issuer);
  return name === undefined ? undefined : t('change.evaluated.link', { name });
};

const kindOf = (change: string): TimelineKind => (change === 'closed' || change === 'set-aside' ? 'end' : 'plain');

/** What is waited for now, while the matter is open. */
const waitsFor = (t: T, record: ComplaintRecord): string => {
  if (record.waitsFor !== undefined) return t('change.waits.pause', { why: t(`waits.${record.waitsFor}`) });
  if (record.state === 'received' && record.kind === 'complaint') return t('change.waits.decide');
  if (record.assigneeName === undefined) return t('change.waits.assign');
  if (record.awaitsAcceptance) return t('change.waits.accept', { name: record.assigneeName });
  return t('change.waits.close', { name: record.assigneeName });
};

/** The timeline of a matter, newest first; while it is open with the deadline ahead and what is waited for. */
export const useCourse = (record: ComplaintRecord | undefined): readonly TimelinePoint[] => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const actorName = useActorName();
  const isCorrected = record?.history.some(({ data }) => data['changes'] !== undefined) === true;
  const departments = useRead<Choices>(isCorrected ? CHOICES : undefined).data?.departments ?? [];
  if (record === undefined) return [];
  const past = [...record.history].reverse().map((line, index): TimelinePoint => {
    const later = Date.parse(line.recordedAt) - Date.parse(line.happenedAt) > LATER_MS;
    const notes = [
      wordsOf(line.data['note']) ??
        (line.change === 'clock-paused' ? undefined : wordsOf(line.data['reason'])) ??
        wordsOf(line.data['remark']),
      linkWords(t, line.data['linkIssuedByName']),
      wordsOf(actorName(line.actor)),
      later ? t('change.recordedLater', { at: format.briefInstant(line.recordedAt) }) : undefined,
    ];
    return {
      key: `${index}-${line.happenedAt}-${line.change}`,
      at: format.instant(line.happenedAt),
      kind: kindOf(line.change),
      title: titleOf(t, line, record, departments),
      notes: notes.filter((note) => note !== undefined),
    };
  });
  if (!isOpen(record)) return past;
  const now: TimelinePoint = { key: 'now', at: t('change.now'), kind: 'now', title: waitsFor(t, record) };
  if (record.dueAt === undefined) return [now, ...past];
  const isOver = format.until(record.dueAt) < 0;
  const due: TimelinePoint = {
    key: 'due',
    at: format.instant(record.dueAt),
    kind: isOver ? 'cause' : 'ahead',
    title: t('change.dueAhead'),
  };
  return isOver ? [now, ...mergeByTime(past, due, record)] : [due, now, ...past];
};

/** The passed deadline stands where it happened. */
const mergeByTime = (
  past: readonly TimelinePoint[],
  due: TimelinePoint,
  record: ComplaintRecord,
): readonly TimelinePoint[] => {
  const dueAt = Date.parse(record.dueAt ?? '');
  const newestFirst = [...record.history].reverse();
  const at = newestFirst.findIndex((line) => Date.parse(line.happenedAt) <= dueAt);
  const place = at === -1 ? past.length : at;
  return [...past.slice(0, place), due, ...past.slice(place)];
};
