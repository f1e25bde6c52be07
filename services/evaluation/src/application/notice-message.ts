import { formatFen, formatInstant, type Instant } from '@goldkey/kernel';
import { DEFAULT_ZONE, type Rulebook } from '@goldkey/rulebook';
import type { NoticeAbout } from '../domain/notice/notice.js';
import type { Applied, WebhookMessage } from './notice-ports.js';
import { titleOf } from './queries/rulings.js';

/** Records that are reminded of as those of a register are, and have a page of their own. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  'inspections/equipment': '/equipment/',
  'inspections/upkeep-programmes': '/upkeep/',
  'estates/archives': '/archives?out=true&open=',
  'staffing/house-rule-readings': '/my-house-rules?open=',
};

/** The page that a notice leads to, below the console's address. */
export const pathOf = ({ kind, id }: NoticeAbout): string => {
  const place = encodeURIComponent(id);
  if (kind === 'entry') return `/entries/${place}`;
  if (kind === 'appeal') return `/appeals/${place}`;
  if (kind === 'publication') return `/publications/${place}`;
  if (kind === 'webhook') return `/webhooks?open=${place}`;
  if (kind === 'finding') return `/findings/${place}`;
  if (kind === 'matter') return `/complaints/${place}`;
  if (kind === 'work-order') return `/complaints/work-orders/${place}`;
  if (kind === 'order') return `/convenience/orders?open=${place}`;
  if (kind === 'position-card') return `/position-cards/mine?open=${place}`;
  if (kind === 'register-entry') {
    const [service = '', register = '', ...entry] = id.split('/').map(encodeURIComponent);
    const own = OWN_PAGES[`${service}/${register}`];
    if (own !== undefined) return `${own}${entry.join('/')}`;
    return `/registers/${service}/${register}?open=${entry.join('/')}`;
  }
  if (kind === 'task') return `/tasks?open=${place}`;
  if (kind === 'bonus') return `/bonuses/${place}`;
  // Whoever has a share reads theirs, not those of others.
  if (kind === 'bonus-share') return '/bonuses';
  return kind === 'certificate' ? '/notices?kind=certificate' : '/my-month';
};

export type MessageOf = (applied: Applied, at: Instant) => WebhookMessage | undefined;

/**
 * What other systems hear of a notice. It names people, properties and records by their ids alone and holds no words of
 * anybody: who receives it asks the platform for more, as somebody who may see it. What only group IT reads is not sent, nor
 * what stands again without being told again.
 */
export const noticeMessages =
  (rulebook: Rulebook, publicUrl: string): MessageOf =>
  ({ change, notice }, at) => {
    if (notice.kind === 'webhook' || (change.act === 'tell-again' && change.silently)) return undefined;
    const { noticeId, revision, kind, recipient, propertyId, clause, points, fine, about } = notice;
    const type = change.act === 'withdraw' ? 'notice.withdrawn' : 'notice.told';
    const body = {
      type,
      timestamp: formatInstant(at, DEFAULT_ZONE),
      data: {
        noticeId,
        revision,
        kind,
        recipient,
        ...(propertyId === null ? {} : { propertyId }),
        ...(clause === undefined ? {} : { clause, title: titleOf(rulebook, clause, 'zh-CN') }),
        at: formatInstant(notice.at, DEFAULT_ZONE),
        ...(points === undefined ? {} : { points }),
        ...(fine === undefined ? {} : { fine: formatFen(fine) }),
        about,
        link: `${publicUrl}${pathOf(about)}`,
      },
    };
    return { messageId: `msg_${noticeId}_${revision}`, kind, propertyId, type, body: JSON.stringify(body) };
  };
