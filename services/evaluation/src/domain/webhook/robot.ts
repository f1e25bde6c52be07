/**
 * Group robots of WeCom and DingTalk: both take a text for people instead of a record for programs, and both say in the body of a
 * 200 whether they took it.
 */
import type { NoticeKind } from '../notice/notice.js';

/** How a target wants its messages: signed records (Standard Webhooks), a group robot's texts, or letters by mail. */
export const WEBHOOK_FORMATS = ['standard', 'wecom', 'dingtalk', 'mail'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** A chat has no reader whose language could be known: the platform's first one. */
const KINDS: Readonly<Record<Exclude<NoticeKind, 'webhook'>, string>> = {
  assigned: '新交办',
  reminder: '提醒',
  overdue: '已超期',
  charge: '扣分罚款',
  recorded: '记录',
  award: '奖励',
  reversal: '撤销',
  appeal: '申诉结果',
  publication: '结果公示',
  objection: '异议',
  bonus: '部门奖金',
  correction: '受理更正',
  certificate: '证书到期',
};

/** DingTalk lets messages through that hold a word which was agreed with it: this one (docs/how-to/receive-webhooks.md). */
const NAME = '【金钥匙】';

/** A message as it is kept for sending. */
interface Told {
  readonly type: string;
  readonly data: {
    readonly kind?: keyof typeof KINDS;
    readonly clause?: string;
    readonly title?: string;
    readonly at?: string;
    readonly points?: number;
    readonly fine?: string;
    readonly link?: string;
  };
}

const clock = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** A message as a text for people, its first line alone saying what it is about. */
export const wordsOf = (body: string): string => {
  const { type, data } = JSON.parse(body) as Told;
  if (type === 'webhook.tested') return `${NAME}这是一条测试消息`;
  const { kind, clause, title, at, points, fine, link } = data;
  const matter = [clause, title].filter(Boolean).join(' ');
  const head = `${type === 'notice.withdrawn' ? '不再有效 · ' : ''}${kind ? KINDS[kind] : ''}${matter && `：${matter}`}`;
  const facts = [at && clock(at), points && `${points} 分`, fine && /[1-9]/.test(fine) && `${fine} 元`];
  return [`${NAME}${head}`, facts.filter(Boolean).join(' · '), link].filter(Boolean).join('\n');
};

/** What a robot is sent of a message: its text, some hundred bytes of the 2,048 that WeCom takes. */
export const robotBody = (body: string): string =>
  JSON.stringify({ msgtype: 'text', text: { content: wordsOf(body) } });

/** Why a robot did not take what it was sent, by its answer to a request that succeeded; `undefined` where it did. */
export const robotRefusal = (answer: string): string | undefined => {
  try {
    const { errcode, errmsg } = JSON.parse(answer) as { errcode?: unknown; errmsg?: unknown };
    return errcode === 0 ? undefined : `robot ${String(errcode)}: ${String(errmsg)}`;
  } catch {
    return 'robot: its answer is none of a robot';
  }
};
