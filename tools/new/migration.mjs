/** A change of a service's tables: the migration, and its line in the list of migrations. */
import { Unfit, wordsNamed } from './text/arguments.mjs';
import { importing, instead } from './text/edit.mjs';
import { kebabName, pascal } from './text/names.mjs';

export const usage = `
npm run new -- migration <service> <verb>-<what> --why "…" --table <table> --column "<name> <type>" [--column …]
npm run new -- migration <service> <verb>-<what> --why "…" --sql "…" --down "…" [--kind contract]
  --why     why it is, in a sentence
  --table   with --column: adds columns that may be empty, so that the release before runs on
  --sql     any other statement; --down takes it back
  --kind    expand (default) or contract: a later release than the code that stopped using the column
`;

/** The next time stamp: now, and after every migration that is there. */
const stampFor = (repository, folder) => {
  const known = repository.list(folder).flatMap((file) => /^(\d{13})-/.exec(file)?.[1] ?? []);
  return String(Math.max(repository.now, ...known.map((stamp) => Number(stamp) + 1)));
};

const columnsOf = (args) =>
  args.all('column').map((said) => {
    if (!/^[a-z][a-z0-9_]* [a-z][a-z0-9 ()[\]]*$/.test(said))
      throw new Unfit(`--column is "<name> <type>", as in "closed_on date", not "${said}"`);
    if (/not null/.test(said)) throw new Unfit('A new column may be empty at first; a later migration closes it.');
    return said;
  });

/** The statements up and down. */
const statementsOf = (args) => {
  if (!args.option('table'))
    return { up: args.needed('sql', 'or --table with --column'), down: args.needed('down', 'how it is undone') };
  const table = args.option('table');
  if (!/^[a-z][a-z0-9_]*$/.test(table)) throw new Unfit(`--table is a plain name, not "${table}"`);
  const columns = columnsOf(args);
  if (columns.length === 0) throw new Unfit('--column is needed: "<name> <type>"');
  const names = columns.map((column) => column.split(' ')[0]);
  return {
    up: `ALTER TABLE ${table} ${columns.map((column) => `ADD COLUMN ${column}`).join(', ')}`,
    down: `ALTER TABLE ${table} ${names.map((name) => `DROP COLUMN ${name}`).join(', ')}`,
  };
};

const literal = (sql) => `\`${sql.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

/** The list of migrations with one more at its end. */
const listed = (text, className, from) => {
  const longer = instead(
    text,
    /(MigrationClass\[\] = \[[\s\S]*?),?\s*\]/,
    (_all, known) => `${known}, ${className}]`,
    'the list of migrations',
  );
  return importing(longer, className, from);
};

export const make = (args, repository) => {
  const { service, name } = wordsNamed(args, 'service', 'name');
  kebabName(name, 'the migration');
  if (!name.includes('-')) throw new Unfit('A migration is named by a verb and what: add-closed-on');
  const list = `services/${service}/src/migrations.ts`;
  if (!repository.has(list)) throw new Unfit(`${list} does not exist: is ${service} a service with a database?`);
  const kind = args.option('kind', 'expand');
  if (kind === 'data')
    throw new Unfit(
      'A data migration is written by hand, with a test of before and after: docs/how-to/add-a-migration.md',
    );
  if (!['expand', 'contract'].includes(kind)) throw new Unfit('--kind is expand or contract');
  const folder = `services/${service}/src/adapters/out/postgres/migrations`;
  const stamp = stampFor(repository, folder);
  const className = `${pascal(name)}${stamp}`;
  const { up, down } = statementsOf(args);
  const why = args.needed('why', 'why it is, in a sentence').replace(/\.$/, '');
  const text = `// Why: ${why}. Kind: ${kind}.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(${literal(up)});
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(${literal(down)});
  }
}
`;
  return {
    files: { [`${folder}/${stamp}-${name}.ts`]: text },
    edits: {
      [list]: (now) => listed(now, className, `./adapters/out/postgres/migrations/${stamp}-${name}.js`),
    },
    next: [
      'Name new columns in the `columns` and `toRow` of their book (adapters/out/postgres).',
      `Run GOLDKEY_SUITES=int npx jest services/${service}: every test database is made by the migrations.`,
    ],
  };
};
