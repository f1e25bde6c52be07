import { filesLike, read } from './repository.js';

const READ = 'what is the reader’s own has another address or name; whether it is shown to them, the service says';
/** Pages that compare and offer no act by it, each with the reason. */
const ONES_OWN: Readonly<Record<string, string>> = {
  'services/billing/ui/pages/shifts/shift-dialogs.tsx':
    'a choice of people leaves the reader out; whom else, the service says',
  'services/complaints/ui/pages/callbacks/callbacks-page.tsx':
    'a round leaves the reader’s own matters out; the record says who may',
  'services/evaluation/ui/pages/entry/entry-page.tsx': READ,
  'services/evaluation/ui/pages/figure/figure-page.tsx': READ,
  'services/evaluation/ui/pages/month/month-page.tsx': READ,
  'services/evaluation/ui/pages/publication/publication-page.tsx': READ,
  'services/evaluation/ui/pages/year/year-page.tsx': READ,
  'services/evaluation/ui/parts.tsx': READ,
  'services/staffing/ui/pages/employee/employee-page.tsx': 'one’s own deputies are named at one’s own address',
};

/** By which names a page holds an id of the reader. */
const ownNamesIn = (code: string): readonly string[] => [
  ...[...code.matchAll(/\{([^{}]*)\}\s*=\s*useSession\(\)/g)].flatMap(([, taken = '']) =>
    [...taken.matchAll(/\b(employeeId|subject)\b(?:\s*:\s*(\w+))?/g)].map(([, name = '', renamed]) => renamed ?? name),
  ),
  ...[...code.matchAll(/\bconst\s+(\w+)\s*=\s*useSession\(\)\.(?:employeeId|subject)\b/g)].map(([, name = '']) => name),
  ...['session', 'reader', String.raw`useSession\(\)`].flatMap((one) => [`${one}.employeeId`, `${one}.subject`]),
];

const NOTHING = String.raw`(?!\s*(?:undefined|null)\b)`;

/** Where the id of the reader is compared, or handed to what says whose an act is; and where who took a step is compared at all. */
const rightsIn = (code: string): readonly string[] => {
  const own = `(?<![.\\w])(?:${ownNamesIn(code).join('|')})(?![\\w(])`;
  const by = String.raw`\b\w*[a-z]By\b`;
  return [
    new RegExp(`${own} [!=]==${NOTHING}`, 'g'),
    new RegExp(`(?<!typeof )\\b[\\w.?]+ [!=]== ${own}`, 'g'),
    new RegExp(String.raw`\b(?:\w*Acts|may[A-Z]\w*|is[A-Z]\w*|hindrance\w*)\([^()]*` + own, 'g'),
    new RegExp(`${by} [!=]==(?!\\s*(?:undefined|null|')\\b|\\s*')`, 'g'),
    new RegExp(`[\\w.]+ [!=]== (?:\\w+\\.)*${by}`, 'g'),
  ].flatMap((pattern) => code.match(pattern) ?? []);
};

const pages = filesLike(/^services\/[^/]+\/ui\/.*(?<!\.spec)\.tsx?$/);

test('no page decides by comparing people what the reader may do: the record says it (`mayDecide`), by the rule that refuses', () => {
  const found = pages.filter((page) => rightsIn(read(page)).length > 0);
  expect(found).toEqual(Object.keys(ONES_OWN).sort());
});

test.each([
  'const { subject } = useSession();\nconst isTaker = subject === payment.takenBy;',
  'const { employeeId: own } = useSession();\nreturn one.employeeId !== own ? <Button /> : null;',
  'const me = useSession().employeeId;\nreturn row.state === state && row.employeeId !== me;',
  'const isMe = useSession().employeeId === employee.id;',
  'const session = useSession();\nconst isMine = month.employeeId === session.employeeId;',
  'const { employeeId } = useSession();\nconst acts = requisitionActs(row, employeeId);',
  'const decides = may(permission) && signer !== requestedBy;',
  'return employeeId === requestedBy ? ["revise"] : ["approve"];',
])('a right by one id is found in %j', (code) => expect(rightsIn(code)).not.toEqual([]));

test.each([
  'const { employeeId } = useSession();\nreturn employeeId === undefined ? null : <Mine employeeId={employeeId} />;',
  'const { name } = useSession();\nreturn line.name === name;',
  'return holder.employeeId === employeeId ? name : other;',
  "return row.requestedBy === undefined || answeredBy === 'staff';",
])('what is no right is left alone: %j', (code) => expect(rightsIn(code)).toEqual([]));
