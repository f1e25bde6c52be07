import { formatShortDay, StateChip, type Tone, useFormat, useText } from '@goldkey/ui';
import type { ComplaintLine, ComplaintState } from './api.js';
import { complaintTexts } from './text/texts.js';

const SOON_MS = 2 * 3_600_000;

/** Soon: within two hours, or in the last quarter of the limit. */
export const isNearDue = (receivedAt: string, dueAt: string, now: number): boolean => {
  const left = Date.parse(dueAt) - now;
  const whole = Date.parse(dueAt) - Date.parse(receivedAt);
  return left >= 0 && (left <= SOON_MS || left <= whole / 4);
};

const tones: Readonly<Record<ComplaintState, Tone>> = {
  received: 'plain',
  decided: 'plain',
  assigned: 'plain',
  closed: 'done',
  'set-aside': 'done',
  reopened: 'plain',
};

/** Where a matter stands. */
export const ComplaintStateChip = ({ line }: { line: Pick<ComplaintLine, 'state'> }) => {
  const t = useText(complaintTexts);
  return <StateChip tone={tones[line.state]}>{t(`state.${line.state}`)}</StateChip>;
};

/** The clock of a matter in few words: what is left, by how much it is over, or how it ended. */
export const DueWords = ({ line }: { line: Pick<ComplaintLine, 'receivedAt' | 'dueAt' | 'closedAt' | 'state'> }) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  if (line.dueAt === undefined) return <span className="gk-faint">{t('due.none')}</span>;
  if (line.state === 'closed' && line.closedAt !== undefined) {
    const late = Date.parse(line.closedAt) - Date.parse(line.dueAt);
    return late > 0 ? (
      <span className="gk-late">{t('due.late', { span: format.span(late) })}</span>
    ) : (
      <span className="gk-muted">{t('due.met')}</span>
    );
  }
  const left = format.until(line.dueAt);
  const words = t(left < 0 ? 'due.over' : 'due.left', { span: format.span(left) }).replaceAll('**', '');
  if (left < 0) return <span className="gk-late">{words}</span>;
  return <span className={isNearDue(line.receivedAt, line.dueAt, format.now) ? 'gk-soon' : undefined}>{words}</span>;
};

/** What a matter is called: place and category. */
export const titleOf = ({ room, category }: Pick<ComplaintLine, 'room' | 'category'>): string =>
  room === undefined ? category : `${room} ${category}`;

/** A matter of the past in one line: day, title, state. */
export const shortDay = (instant: string): string => formatShortDay(instant);
