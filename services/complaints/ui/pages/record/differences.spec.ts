import { translator } from '@goldkey/ui/texts';
import type { ComplaintLine } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { differencesOf } from './differences.js';

const t = translator(complaintTexts, 'zh-CN');
const line = (over: Partial<ComplaintLine>) =>
  ({ state: 'assigned', callbacks: 0, version: 3, ...over }) as ComplaintLine;

test('what another person changed is shown in words, the rest is not', () => {
  const changes = differencesOf(
    line({ assigneeName: '林小雨' }),
    line({ state: 'closed', assigneeName: '孙立民', version: 5 }),
    t,
    String,
  );
  expect(changes).toEqual([
    { label: '状态', was: '处理中', now: '已闭环' },
    { label: '责任人', was: '林小雨', now: '孙立民' },
  ]);
});

test('a change without a line of its own shows as another version', () => {
  expect(differencesOf(line({}), line({ version: 4 }), t, String)).toEqual([{ label: '版本', was: '3', now: '4' }]);
});
