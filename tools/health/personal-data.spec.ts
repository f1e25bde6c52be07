/** Whether every field that sounds as if it told of people is declared, or said not to (docs/adr/0047). */
import { filesLike, read, services } from './repository.js';

const SOUNDS =
  /(name|phone|plate|payer|remark|contact|signature|address|login|mail|borrower|exhibitor|contractor|agreedwith|words|care|customs|region|promised|document|papers|latitude|longitude|trainer|surveyor|photos?|idnumber|birthday)$/i;

interface Field {
  readonly service: string;
  /** `table.column`, or the name in a record of the domain. */
  readonly name: string;
  readonly file: string;
}

const columnsIn = (sql: string): [table: string, column: string][] => {
  const tables = [...sql.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+) \(([\s\S]*?)\)(?:;|`|'|\n)/g)];
  const added = [...sql.matchAll(/ALTER TABLE (\w+)([^;]*)/g)];
  return [
    ...tables.flatMap(([, table = '', body = '']) =>
      [...body.matchAll(/(?:^|,|\s)(\w+) (?:text|jsonb|bytea)\b/g)].map(([, column = '']): [string, string] => [
        table,
        column,
      ]),
    ),
    ...added.flatMap(([, table = '', body = '']) =>
      [...body.matchAll(/ADD COLUMN (\w+) (?:text|jsonb|bytea)\b/g)].map(([, column = '']): [string, string] => [
        table,
        column,
      ]),
    ),
  ];
};

const columnsOf = (service: string, folder: string): Field[] =>
  filesLike(new RegExp(`^${folder}/src/adapters/out/postgres/migrations/`)).flatMap((file) =>
    columnsIn(read(file)).map(([table, column]) => ({ service, name: `${table}.${column}`, file })),
  );

/** What is kept in `state` has the form of the records of the domain. */
const recordFieldsOf = (service: string, folder: string): Field[] =>
  filesLike(new RegExp(`^${folder}/src/domain/.*\\.ts$`), /^(?!.*(\.spec|\/decide[a-z-]*)\.ts$)/).flatMap((file) =>
    [...read(file).matchAll(/^\s+readonly (\w+)\??: (?:string|readonly string\[\]|\w*Signature|ClockPlace)\b/gm)].map(
      ([, name = '']) => ({ service, name, file }),
    ),
  );

const declarationOf = (folder: string): string => read(`${folder}/src/personal-data.ts`);
const tablesIn = (text: string): string[] => [...text.matchAll(/\btable: '(\w+)'/g)].map(([, table = '']) => table);
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/'((?:[a-z_]+|state\.[\w.[\]]+))'/g)].map(([, at = '']) => at);
const saidNotToBe = (text: string): string => text.slice(text.indexOf('notPersonal: {'));

const keeping = services.filter(({ folder }) => filesLike(new RegExp(`^${folder}/src/personal-data\\.ts$`)).length > 0);

test('every service with a database of records declares what it keeps of people', () => {
  const silent = services.filter((service) => !keeping.includes(service)).map(({ name }) => name);
  // Sessions, which end by themselves.
  expect(silent).toEqual(['gateway']);
});

test.each(keeping.map(({ name, folder }) => [name, folder]))(
  '%s: what sounds personal is declared',
  (service, folder) => {
    const text = declarationOf(folder);
    const [tables, paths, not] = [tablesIn(text), pathsIn(text), saidNotToBe(text)];
    const isSaid = (name: string): boolean => not.includes(`'${name}':`) || new RegExp(`\\b${name}:`).test(not);
    const last = new Set(paths.map((at) => at.split('.').at(-1)?.replace('[]', '')));
    const isDeclared = ({ name }: Field): boolean => {
      const [table = '', column] = name.split('.');
      return column === undefined ? last.has(name) : tables.includes(table) && paths.includes(column);
    };
    const found = [...columnsOf(service, folder), ...recordFieldsOf(service, folder)];
    expect(found.length).toBeGreaterThan(3);
    const open = found
      .filter(({ name }) => SOUNDS.test(name))
      .filter((field) => !isDeclared(field) && !isSaid(field.name));
    expect([
      ...new Set(open.map(({ name, file }) => `${name} (${file}): declare it in ${folder}/src/personal-data.ts`)),
    ]).toEqual([]);
  },
);

test.each(keeping.map(({ name, folder }) => [name, folder]))('%s: what is declared is there', (_service, folder) => {
  const migrations = filesLike(new RegExp(`^${folder}/src/adapters/out/postgres/migrations/`))
    .map(read)
    .join('\n');
  const unknown = tablesIn(declarationOf(folder)).filter((table) => !new RegExp(`\\b${table}\\b`).test(migrations));
  expect(unknown).toEqual([]);
  const kinds = [...declarationOf(folder).matchAll(/recordKind: '([a-z-]+)'/g)].map(([, kind = '']) => kind);
  const stores = filesLike(new RegExp(`^${folder}/src/adapters/out/`))
    .map(read)
    .join('\n');
  expect(kinds.filter((kind) => !stores.includes(`'${kind}'`))).toEqual([]);
});
