import { type RegisterSpec, withdrawal, withdrawn } from '@goldkey/ui/register-spec';

const note = { name: 'note', label: ['备注', '備註', 'Note'], form: 'words', optional: true } as const;

/** The registers of estates as pages show them; the service declares the same fields (src/adapters/in/http/registers). */
export const registers: readonly RegisterSpec[] = [
  {
    name: 'visitor-vehicles',
    title: ['来访车辆', '來訪車輛', "Visitors' vehicles"],
    write: ['登记入场', '登記入場', 'Write one in'],
    permission: 'estates:gate',
    fields: [
      { name: 'plate', label: ['车牌', '車牌', 'Plate'], form: 'text', column: 120 },
      { name: 'visits', label: ['来访对象', '來訪對象', 'Visits'], form: 'text', column: 160 },
      { name: 'purpose', label: ['事由', '事由', 'Purpose'], form: 'text', optional: true },
      { name: 'inAt', label: ['入场', '入場', 'In'], form: 'moment', column: 150 },
    ],
    calledBy: 'plate',
    sortedBy: 'inAt',
    states: {
      inside: { words: ['在场', '在場', 'Inside'], tone: 'info' },
      left: { words: ['已离场', '已離場', 'Left'], tone: 'plain' },
      withdrawn,
    },
    acts: [
      {
        act: 'leave',
        title: ['登记离场', '登記離場', 'Write out'],
        from: ['inside'],
        fields: [{ name: 'outAt', label: ['离场', '離場', 'Out'], form: 'moment', column: 150 }],
      },
      withdrawal(['inside', 'left']),
    ],
  },
  {
    name: 'visits',
    title: ['来访登记', '來訪登記', 'Visits at the gate'],
    write: ['登记来访', '登記來訪', 'Write a visit down'],
    permission: 'estates:gate',
    fields: [
      { name: 'visitor', label: ['来访人', '來訪人', 'Visitor'], form: 'text', column: 120 },
      { name: 'visits', label: ['来访对象', '來訪對象', 'Visits'], form: 'text', column: 140 },
      { name: 'party', label: ['人数', '人數', 'How many'], form: 'count', optional: true },
      { name: 'plate', label: ['车牌', '車牌', 'Plate'], form: 'text', optional: true, column: 110 },
      { name: 'purpose', label: ['事由', '事由', 'Purpose'], form: 'text', optional: true },
      { name: 'expectedAt', label: ['预计到访', '預計到訪', 'Expected'], form: 'moment', ahead: true, column: 150 },
    ],
    calledBy: 'visitor',
    sortedBy: 'expectedAt',
    states: {
      expected: { words: ['待到访', '待到訪', 'Expected'], tone: 'soon' },
      inside: { words: ['在园区', '在園區', 'Inside'], tone: 'info' },
      left: { words: ['已离开', '已離開', 'Left'], tone: 'plain' },
      denied: { words: ['未放行', '未放行', 'Not let in'], tone: 'late' },
      'called-off': { words: ['已取消', '已取消', 'Called off'], tone: 'plain' },
      withdrawn,
    },
    acts: [
      {
        act: 'arrive',
        title: ['放行', '放行', 'Let in'],
        from: ['expected'],
        fields: [{ name: 'inAt', label: ['进入', '進入', 'In'], form: 'moment', column: 150 }],
      },
      {
        act: 'leave',
        title: ['登记离开', '登記離開', 'Write out'],
        from: ['inside'],
        fields: [{ name: 'outAt', label: ['离开', '離開', 'Out'], form: 'moment', column: 150 }],
      },
      {
        act: 'deny',
        title: ['不放行', '不放行', 'Do not let in'],
        from: ['expected'],
        fields: [
          { name: 'deniedAt', label: ['时间', '時間', 'When'], form: 'moment' },
          { name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' },
        ],
      },
      {
        act: 'call-off',
        title: ['取消来访', '取消來訪', 'Call off'],
        from: ['expected'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
      withdrawal(['expected', 'inside', 'left', 'denied', 'called-off']),
    ],
  },
  {
    name: 'construction-phases',
    title: ['建设分期', '建設分期', 'Phases of construction'],
    write: ['登记分期', '登記分期', 'Add a phase'],
    permission: 'estates:register',
    fields: [
      { name: 'name', label: ['分期', '分期', 'Phase'], form: 'text', column: 140 },
      { name: 'plannedHouseholds', label: ['规划户数', '規劃戶數', 'Planned homes'], form: 'count', column: 110 },
      { name: 'soldHouseholds', label: ['已售户数', '已售戶數', 'Sold homes'], form: 'count', column: 110 },
      { name: 'builtPercent', label: ['建设进度 %', '建設進度 %', 'Built %'], form: 'count', column: 110 },
      { name: 'begunOn', label: ['开工', '開工', 'Begun'], form: 'day', optional: true },
      { name: 'asOf', label: ['截至', '截至', 'As of'], form: 'day', column: 110 },
      note,
    ],
    calledBy: 'name',
    sortedBy: 'asOf',
    states: {
      'under-construction': { words: ['在建', '在建', 'Under construction'], tone: 'info' },
      delivered: { words: ['已交付', '已交付', 'Delivered'], tone: 'done' },
      withdrawn,
    },
    acts: [
      {
        act: 'deliver',
        title: ['登记交付', '登記交付', 'Delivered'],
        from: ['under-construction'],
        fields: [{ name: 'deliveredOn', label: ['交付日', '交付日', 'Delivered on'], form: 'day' }],
      },
      withdrawal(['under-construction', 'delivered']),
    ],
  },
  {
    name: 'committee-members',
    title: ['业主委员会委员', '業主委員會委員', "Owners' committee"],
    write: ['登记委员', '登記委員', 'Add a member'],
    permission: 'estates:register',
    fields: [
      { name: 'name', label: ['姓名', '姓名', 'Name'], form: 'text', column: 110 },
      { name: 'home', label: ['房号', '房號', 'Home'], form: 'text', column: 120 },
      {
        name: 'office',
        label: ['职务', '職務', 'Office'],
        form: 'choice',
        options: {
          chair: ['主任', '主任', 'Chair'],
          'vice-chair': ['副主任', '副主任', 'Vice-chair'],
          member: ['委员', '委員', 'Member'],
          alternate: ['候补委员', '候補委員', 'Alternate'],
        },
        column: 110,
      },
      { name: 'termFrom', label: ['任期起', '任期起', 'Term from'], form: 'day', column: 110 },
      { name: 'termUntil', label: ['任期止', '任期止', 'Term until'], form: 'day', column: 110 },
      note,
    ],
    calledBy: 'name',
    sortedBy: 'termFrom',
    due: ['serving'],
    dueBy: 'termUntil',
    states: {
      serving: { words: ['在任', '在任', 'Serving'], tone: 'done' },
      left: { words: ['已离任', '已離任', 'Left'], tone: 'plain' },
      withdrawn,
    },
    acts: [
      {
        act: 'leave',
        title: ['登记离任', '登記離任', 'Left office'],
        from: ['serving'],
        fields: [
          { name: 'leftOn', label: ['离任日', '離任日', 'Left on'], form: 'day' },
          { name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' },
        ],
      },
      withdrawal(['serving', 'left']),
    ],
  },
  {
    name: 'committee-matters',
    title: ['业委会会议与报告', '業委會會議與報告', 'Committee meetings and reports'],
    write: ['登记事项', '登記事項', 'Write one down'],
    permission: 'estates:register',
    fields: [
      { name: 'subject', label: ['主题', '主題', 'Subject'], form: 'text', column: 200 },
      {
        name: 'kind',
        label: ['种类', '種類', 'Kind'],
        form: 'choice',
        options: { meeting: ['会议', '會議', 'Meeting'], report: ['书面报告', '書面報告', 'Report'] },
        column: 100,
      },
      { name: 'on', label: ['日期', '日期', 'Day'], form: 'day', column: 110 },
      { name: 'present', label: ['到会人数', '到會人數', 'Present'], form: 'count', optional: true },
      { name: 'text', label: ['内容', '內容', 'What it was about'], form: 'words' },
    ],
    files: true,
    calledBy: 'subject',
    sortedBy: 'on',
    states: {
      open: { words: ['待落实', '待落實', 'Open'], tone: 'soon' },
      settled: { words: ['已落实', '已落實', 'Settled'], tone: 'done' },
      withdrawn,
    },
    acts: [
      {
        act: 'settle',
        title: ['登记结果', '登記結果', 'Outcome'],
        from: ['open'],
        fields: [
          { name: 'settledOn', label: ['落实日', '落實日', 'Settled on'], form: 'day' },
          { name: 'outcome', label: ['结果', '結果', 'Outcome'], form: 'words' },
        ],
      },
      withdrawal(['open', 'settled']),
    ],
  },
];
