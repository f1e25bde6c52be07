import { NOTICE_KINDS } from '../notice/notice.js';
import { robotBody, robotRefusal } from './robot.js';

const textOf = (type: string, data: object): string =>
  JSON.parse(robotBody(JSON.stringify({ type, timestamp: '2026-03-05T12:00:10+08:00', data }))).text.content;

const charge = {
  noticeId: 'n-1',
  kind: 'charge',
  recipient: 'e-1',
  clause: 'M-04',
  title: '月计划周进度',
  at: '2026-03-05T12:00:00+08:00',
  points: 2,
  fine: '2.00',
  link: 'https://goldkey.example/entries/1',
};

test('a robot gets a text for people: what, when, how much, and where to read more; nobody is named', () => {
  expect(JSON.parse(robotBody(JSON.stringify({ type: 'notice.told', data: charge })))).toEqual({
    msgtype: 'text',
    text: {
      content:
        '【金钥匙】扣分罚款：M-04 月计划周进度\n2026-03-05 12:00 · 2 分 · 2.00 元\nhttps://goldkey.example/entries/1',
    },
  });
});

test('what costs nothing names no money, and what is over says so', () => {
  const { clause: _clause, title: _title, ...bare } = { ...charge, points: 0, fine: '0.00' };
  expect(textOf('notice.withdrawn', { ...bare, kind: 'reminder' })).toBe(
    '【金钥匙】不再有效 · 提醒\n2026-03-05 12:00\nhttps://goldkey.example/entries/1',
  );
  expect(textOf('webhook.tested', { targetId: 't-1' })).toBe('【金钥匙】这是一条测试消息');
});

test('every kind of notice that is sent has its words', () => {
  const words = NOTICE_KINDS.filter((kind) => kind !== 'webhook').map((kind) => textOf('notice.told', { kind }));
  expect(words.every((text) => /^【金钥匙】\p{Script=Han}+$/u.test(text))).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});

test('a robot says in the body of its answer whether it took the message', () => {
  expect(robotRefusal('{"errcode":0,"errmsg":"ok"}')).toBeUndefined();
  expect(robotRefusal('{"errcode":45009,"errmsg":"api freq out of limit"}')).toBe('robot 45009: api freq out of limit');
  expect(robotRefusal('{"errcode":310000,"errmsg":"sign not match"}')).toContain('310000');
  expect(['', '<html>', '{}', 'null'].map((answer) => robotRefusal(answer) !== undefined)).toEqual(Array(4).fill(true));
});
