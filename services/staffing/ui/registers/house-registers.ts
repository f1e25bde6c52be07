import { type RegisterSpec, withdrawal, withdrawn } from '@goldkey/ui/register-spec';

/** Rules, papers, stores and budgets of the centre, as pages show them; the service declares the same fields. */
export const houseRegisters: readonly RegisterSpec[] = [
  {
    name: 'house-rules',
    title: ['制度与规程', '制度與規程', 'House rules'],
    write: ['起草', '起草', 'Draft one'],
    permission: 'staffing:describe-position',
    fields: [
      { name: 'title', label: ['名称', '名稱', 'Title'], form: 'text', column: 220 },
      {
        name: 'kind',
        label: ['种类', '種類', 'Kind'],
        form: 'choice',
        options: {
          rule: ['制度', '制度', 'Rule'],
          procedure: ['程序', '程序', 'Procedure'],
          'work-standard': ['作业标准', '作業標準', 'Work standard'],
        },
        column: 110,
      },
      { name: 'edition', label: ['版次', '版次', 'Edition'], form: 'text', column: 90 },
      { name: 'draftedOn', label: ['起草日', '起草日', 'Drafted on'], form: 'day', column: 110 },
      { name: 'reviewBy', label: ['下次评审', '下次評審', 'Review by'], form: 'day', optional: true, column: 110 },
      { name: 'departmentId', label: ['适用部门', '適用部門', 'Concerns'], form: 'department', optional: true },
      { name: 'text', label: ['正文', '正文', 'Text'], form: 'words' },
    ],
    files: true,
    calledBy: 'title',
    sortedBy: 'draftedOn',
    due: ['in-force'],
    dueBy: 'reviewBy',
    states: {
      draft: { words: ['草案', '草案', 'Draft'], tone: 'plain' },
      reviewed: { words: ['已审核', '已審核', 'Reviewed'], tone: 'soon' },
      'in-force': { words: ['执行中', '執行中', 'In force'], tone: 'done' },
      repealed: { words: ['已废止', '已廢止', 'Repealed'], tone: 'plain' },
    },
    acts: [
      {
        act: 'review',
        title: ['审核', '審核', 'Review'],
        from: ['draft'],
        byAnother: true,
        fields: [{ name: 'opinion', label: ['意见', '意見', 'Opinion'], form: 'words' }],
      },
      {
        act: 'approve',
        title: ['批准', '核准', 'Approve'],
        from: ['reviewed'],
        permission: 'staffing:approve-position',
        byAnother: true,
        fields: [
          { name: 'inForceFrom', label: ['执行日', '執行日', 'In force from'], form: 'day' },
          { name: 'reviewBy', label: ['下次评审', '下次評審', 'Review by'], form: 'day' },
        ],
      },
      {
        act: 'train',
        title: ['登记学习', '登記學習', 'Trained'],
        from: ['in-force'],
        fields: [
          { name: 'trainedOn', label: ['学习日', '學習日', 'Trained on'], form: 'day' },
          { name: 'readers', label: ['阅读人数', '閱讀人數', 'Readers'], form: 'count', optional: true },
        ],
      },
      {
        act: 'call-to-read',
        title: ['要求阅读', '要求閱讀', 'Call to read'],
        from: ['in-force'],
        fields: [{ name: 'readBy', label: ['阅读期限', '閱讀期限', 'To be read by'], form: 'day' }],
      },
      {
        act: 'review-again',
        title: ['登记评审', '登記評審', 'Reviewed again'],
        from: ['in-force'],
        fields: [
          { name: 'reviewedOn', label: ['评审日', '評審日', 'Reviewed on'], form: 'day' },
          { name: 'reviewBy', label: ['下次评审', '下次評審', 'Review by'], form: 'day' },
        ],
      },
      {
        act: 'repeal',
        title: ['废止', '廢止', 'Repeal'],
        from: ['draft', 'reviewed', 'in-force'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
    ],
  },
  {
    name: 'house-papers',
    title: ['内刊发放与学习', '內刊發放與學習', 'House papers'],
    write: ['登记发放', '登記發放', 'Handed out'],
    permission: 'staffing:talk',
    fields: [
      { name: 'title', label: ['名称', '名稱', 'Title'], form: 'text', column: 220 },
      { name: 'issue', label: ['期号', '期號', 'Issue'], form: 'text', column: 110 },
      { name: 'handedOutOn', label: ['发放日', '發放日', 'Handed out on'], form: 'day', column: 110 },
      { name: 'copies', label: ['份数', '份數', 'Copies'], form: 'count', column: 90 },
    ],
    files: true,
    calledBy: 'title',
    sortedBy: 'handedOutOn',
    states: {
      'handed-out': { words: ['待学习', '待學習', 'Handed out'], tone: 'soon' },
      studied: { words: ['已学习', '已學習', 'Studied'], tone: 'done' },
      withdrawn,
    },
    acts: [
      {
        act: 'study',
        title: ['登记学习', '登記學習', 'Studied'],
        from: ['handed-out', 'studied'],
        fields: [
          { name: 'studiedOn', label: ['学习日', '學習日', 'Studied on'], form: 'day' },
          { name: 'readers', label: ['人数', '人數', 'Readers'], form: 'count' },
          { name: 'note', label: ['备注', '備註', 'Note'], form: 'words', optional: true },
        ],
      },
      withdrawal(['handed-out', 'studied']),
    ],
  },
  {
    name: 'store-movements',
    title: ['库房收发', '庫房收發', 'Stores'],
    write: ['登记收发', '登記收發', 'Book one'],
    permission: 'staffing:talk',
    fields: [
      { name: 'item', label: ['物品', '物品', 'Item'], form: 'text', column: 180 },
      {
        name: 'direction',
        label: ['收发', '收發', 'In or out'],
        form: 'choice',
        options: { in: ['入库', '入庫', 'In'], out: ['领用', '領用', 'Out'] },
        column: 90,
      },
      { name: 'quantity', label: ['数量', '數量', 'Quantity'], form: 'number', column: 90 },
      { name: 'unit', label: ['单位', '單位', 'Unit'], form: 'text', column: 80 },
      { name: 'amount', label: ['金额', '金額', 'Amount'], form: 'money', column: 110 },
      {
        name: 'departmentId',
        label: ['领用部门', '領用部門', 'Department'],
        form: 'department',
        optional: true,
        column: 120,
      },
      { name: 'movedOn', label: ['日期', '日期', 'Day'], form: 'day', column: 110 },
      { name: 'purpose', label: ['用途', '用途', 'Purpose'], form: 'text', optional: true },
      {
        name: 'overrunReason',
        label: ['超预算原因', '超預算原因', 'Why beyond the budget'],
        form: 'words',
        optional: true,
      },
    ],
    calledBy: 'item',
    sortedBy: 'movedOn',
    states: {
      booked: { words: ['已登记', '已登記', 'Booked'], tone: 'done' },
      'taken-back': { words: ['已冲回', '已沖回', 'Taken back'], tone: 'plain' },
    },
    acts: [
      {
        act: 'take-back',
        title: ['冲回', '沖回', 'Take back'],
        from: ['booked'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
    ],
  },
  {
    name: 'material-budgets',
    title: ['部门物料预算', '部門物料預算', 'Budgets for material'],
    write: ['设定预算', '設定預算', 'Set a budget'],
    permission: 'staffing:define-unit',
    fields: [
      { name: 'month', label: ['月份', '月份', 'Month'], form: 'month', column: 110 },
      { name: 'departmentId', label: ['部门', '部門', 'Department'], form: 'department', column: 160 },
      { name: 'amount', label: ['预算金额', '預算金額', 'Budget'], form: 'money', column: 130 },
      { name: 'note', label: ['说明', '說明', 'Note'], form: 'words', optional: true },
    ],
    calledBy: 'month',
    sortedBy: 'month',
    states: {
      set: { words: ['已设定', '已設定', 'Set'], tone: 'done' },
      withdrawn: { words: ['已撤回', '已撤回', 'Withdrawn'], tone: 'plain' },
    },
    acts: [
      {
        act: 'withdraw',
        title: ['撤回预算', '撤回預算', 'Withdraw'],
        from: ['set'],
        fields: [{ name: 'reason', label: ['原因', '原因', 'Reason'], form: 'words' }],
      },
    ],
  },
];
