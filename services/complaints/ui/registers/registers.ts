import type { RegisterSpec } from '@goldkey/ui';

/** The registers of owner relations as pages show them; the service declares the same fields. */
export const registers: readonly RegisterSpec[] = [
  {
    name: 'online-voices',
    title: ['网上言论', '網上言論', 'Said online'],
    write: ['登记一条', '登記一條', 'Write one down'],
    permission: 'complaints:receive',
    fields: [
      { name: 'platform', label: ['平台', '平台', 'Platform'], form: 'text', column: 120 },
      { name: 'author', label: ['发布者', '發布者', 'Author'], form: 'text', optional: true },
      { name: 'said', label: ['内容', '內容', 'What was said'], form: 'words', column: 260 },
      { name: 'address', label: ['网址', '網址', 'Address'], form: 'text', optional: true },
      { name: 'seenAt', label: ['发现时间', '發現時間', 'Seen at'], form: 'moment', column: 150 },
    ],
    calledBy: 'platform',
    sortedBy: 'seenAt',
    states: {
      open: { words: ['待处理', '待處理', 'Open'], tone: 'soon' },
      'taken-up': { words: ['已立案', '已立案', 'Taken up'], tone: 'info' },
      answered: { words: ['已回应', '已回應', 'Answered'], tone: 'done' },
      dismissed: { words: ['不处理', '不處理', 'Dismissed'], tone: 'plain' },
    },
    acts: [
      {
        act: 'take-up',
        title: ['转为个案', '轉為個案', 'Take up as a case'],
        from: ['open'],
        fields: [{ name: 'caseId', label: ['个案', '個案', 'Case'], form: 'record' }],
      },
      {
        act: 'relink',
        title: ['改关联个案', '改關聯個案', 'Link another case'],
        from: ['taken-up'],
        fields: [{ name: 'caseId', label: ['个案', '個案', 'Case'], form: 'record' }],
      },
      {
        act: 'answer',
        title: ['登记回应', '登記回應', 'Answered'],
        from: ['open', 'taken-up'],
        fields: [{ name: 'reply', label: ['回应内容', '回應內容', 'Reply'], form: 'words' }],
      },
      {
        act: 'dismiss',
        title: ['不处理', '不處理', 'Dismiss'],
        from: ['open'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
    ],
  },
  {
    name: 'outside-bodies',
    title: ['外部单位', '外部單位', 'Outside bodies'],
    write: ['登记单位', '登記單位', 'Add a body'],
    permission: 'complaints:visit',
    fields: [
      { name: 'name', label: ['名称', '名稱', 'Name'], form: 'text', column: 200 },
      {
        name: 'kind',
        label: ['种类', '種類', 'Kind'],
        form: 'choice',
        options: {
          police: ['公安', '公安', 'Police'],
          fire: ['消防', '消防', 'Fire service'],
          community: ['社区', '社區', 'Community'],
          association: ['协会', '協會', 'Association'],
          government: ['政府部门', '政府部門', 'Government office'],
          partner: ['合作单位', '合作單位', 'Partner'],
        },
        column: 120,
      },
      { name: 'contact', label: ['联系人', '聯絡人', 'Contact'], form: 'text', column: 120 },
      { name: 'phone', label: ['电话', '電話', 'Telephone'], form: 'text', optional: true },
      { name: 'knownSince', label: ['建立联系', '建立聯繫', 'Known since'], form: 'day', column: 110 },
      { name: 'note', label: ['备注', '備註', 'Note'], form: 'words', optional: true },
    ],
    calledBy: 'name',
    sortedBy: 'knownSince',
    states: {
      active: { words: ['往来中', '往來中', 'Active'], tone: 'done' },
      ended: { words: ['已终止', '已終止', 'Ended'], tone: 'plain' },
    },
    acts: [
      {
        act: 'end',
        title: ['终止', '終止', 'End'],
        from: ['active'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
    ],
  },
  {
    name: 'outside-visits',
    title: ['外联走访', '外聯走訪', 'Visits and surveys'],
    write: ['登记走访', '登記走訪', 'Report one'],
    permission: 'complaints:visit',
    fields: [
      { name: 'body', label: ['单位', '單位', 'Body'], form: 'text', column: 180 },
      {
        name: 'kind',
        label: ['种类', '種類', 'Kind'],
        form: 'choice',
        options: { visit: ['走访', '走訪', 'Visit'], 'market-survey': ['市场调查', '市場調查', 'Market survey'] },
        column: 110,
      },
      { name: 'purpose', label: ['目的', '目的', 'Purpose'], form: 'text', column: 200 },
      { name: 'visitedAt', label: ['时间', '時間', 'When'], form: 'moment', column: 150 },
      { name: 'findings', label: ['情况', '情況', 'What was found'], form: 'words' },
    ],
    calledBy: 'body',
    sortedBy: 'visitedAt',
    states: {
      reported: { words: ['待跟进', '待跟進', 'Reported'], tone: 'soon' },
      'followed-up': { words: ['已跟进', '已跟進', 'Followed up'], tone: 'done' },
    },
    acts: [
      {
        act: 'follow-up',
        title: ['登记跟进', '登記跟進', 'Follow up'],
        from: ['reported'],
        fields: [{ name: 'outcome', label: ['结果', '結果', 'Outcome'], form: 'words' }],
      },
    ],
  },
  {
    name: 'agreements',
    title: ['合作协议', '合作協議', 'Agreements'],
    write: ['登记协议', '登記協議', 'Add one'],
    permission: 'complaints:visit',
    fields: [
      { name: 'subject', label: ['标的', '標的', 'Subject'], form: 'text', column: 200 },
      { name: 'body', label: ['对方', '對方', 'With whom'], form: 'text', column: 160 },
      { name: 'signedOn', label: ['签订日', '簽訂日', 'Signed on'], form: 'day', column: 110 },
      { name: 'expiresOn', label: ['到期日', '到期日', 'Expires on'], form: 'day', column: 110 },
      { name: 'terms', label: ['条款', '條款', 'Terms'], form: 'words' },
    ],
    files: true,
    calledBy: 'subject',
    sortedBy: 'expiresOn',
    due: ['in-force'],
    states: {
      'in-force': { words: ['有效', '有效', 'In force'], tone: 'done' },
      ended: { words: ['已终止', '已終止', 'Ended'], tone: 'plain' },
    },
    acts: [
      {
        act: 'renew',
        title: ['续签', '續簽', 'Renew'],
        from: ['in-force'],
        fields: [
          { name: 'renewedOn', label: ['续签日', '續簽日', 'Renewed on'], form: 'day' },
          { name: 'expiresOn', label: ['新到期日', '新到期日', 'Expires on'], form: 'day' },
        ],
      },
      {
        act: 'end',
        title: ['终止', '終止', 'End'],
        from: ['in-force'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
    ],
  },
];
