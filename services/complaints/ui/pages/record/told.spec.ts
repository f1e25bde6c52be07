import { translator } from '@goldkey/ui/texts';
import type { ComplaintLine } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { toldOf } from './told.js';

const t = translator(complaintTexts, 'zh-CN');

test('what others may change of a matter is told in words, also where there is none of it', () => {
  const line = { state: 'assigned', assigneeName: '林小雨', callbacks: 0, version: 3 } as ComplaintLine;
  expect(toldOf(line, t, String)).toEqual([
    { label: '状态', value: '处理中' },
    { label: '是否成立', value: '无' },
    { label: '责任人', value: '林小雨' },
    { label: '时限', value: '无' },
    { label: '回访次数', value: '0' },
  ]);
});
