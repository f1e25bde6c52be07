/** A decision: the next record of docs/adr, in one page. */
import { wordsNamed } from './text/arguments.mjs';

export const usage = `
npm run new -- adr "<title>" --context "…" --decision "…" --consequences "…" --check "…"
  --context       what forces a decision
  --decision      what we do, and what was rejected
  --consequences  what follows, good and bad
  --check         the test or command that keeps it
`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const slugOf = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .split('-')
    .slice(0, 8)
    .join('-');

/** The text in lines of at most 120 characters. */
const wrapped = (text) =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(.{1,120})(?: |$)/g, '$1\n')
    .trimEnd();

export const make = (args, repository) => {
  const { title } = wordsNamed(args, 'title');
  const last = repository
    .list('docs/adr')
    .flatMap((file) => /^(\d{4})-/.exec(file)?.[1] ?? [])
    .at(-1);
  const number = String(Number(last ?? 0) + 1).padStart(4, '0');
  const today = new Date(repository.now);
  const sections = [
    ['Context', args.needed('context', 'what forces a decision')],
    ['Decision', args.needed('decision', 'what we do, and what was rejected')],
    ['Consequences', args.needed('consequences', 'what follows from it')],
    ['Check', args.needed('check', 'the test or command that keeps it')],
  ];
  const file = `docs/adr/${number}-${slugOf(title)}.md`;
  const text = [
    `# ${number} ${title}`,
    `Accepted, ${MONTHS[today.getUTCMonth()]} ${today.getUTCFullYear()}.`,
    ...sections.flatMap(([name, said]) => [`## ${name}`, wrapped(said)]),
  ].join('\n\n');
  return {
    files: { [file]: `${text}\n` },
    next: [
      `Name the record where code follows it: docs/adr/${number}.`,
      'Where it changes the style, CONTRIBUTING.md says so.',
    ],
  };
};
