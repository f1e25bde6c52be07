import type { NoticeKind } from '../notice/notice.js';

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
