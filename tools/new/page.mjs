/** A list page of a service: table, cards, search, drawer, way in the rail, texts in three languages. */

import { inThreeLanguages, Unfit, wordsNamed } from './text/arguments.mjs';
import { instead, withTexts } from './text/edit.mjs';
import { camel, kebabName, pascal, quoted, snake } from './text/names.mjs';
import { dialogFrom, dialogTexts, dialogValues, pageValues } from './text/page-dialog.mjs';
import { fromTemplate } from './text/template.mjs';

export const usage = `
npm run new -- page <service> <list> --title "简|繁|English" --column "field=简|繁|English" [--column …] --sort field[,field]
  <list>    what GET /api/<service>/<list> answers: {items, total}, as services/<service>/openapi.json says
  --column  a field with its heading; ":count", ":day", ":instant" after it says how it is shown (else as it is), "?" that
            it may be missing: "closedOn:day?=关闭日|關閉日|Closed". The first is the row's name
  --sort    the fields that the door sorts by; the first is the usual order
  [--id id] the field that tells rows apart    [--icon book] of libs/ui/src/parts/icon.tsx    [--order 60] place in the rail
  [--area work] of Area in libs/ui/src/page/service-pages.ts: what it belongs to
  [--permission <service>:read]
  [--new "简|繁|English"] a button, for who may, and the dialog that it opens, which posts what is filled in to the same door
  --field   what is filled in there, by the body of that door: "plate=车牌|車牌|Plate", with ":count" or ":day" after the name
`;

const FORMS = {
  text: { kind: 'text', show: (value) => value },
  count: { kind: 'number', type: 'number', show: (value) => `formatCount(${value})`, number: true, width: 110 },
  day: { kind: 'day', show: (value) => `format.day(${value})`, hook: true, width: 130 },
  instant: { kind: 'instant', show: (value) => `format.briefInstant(${value})`, hook: true, width: 150 },
};

const columnOf = (said) => {
  const at = said.indexOf('=');
  const [, name, form = 'text', optional] = /^([a-zA-Z]\w*)(?::([a-z]+))?(\?)?$/.exec(said.slice(0, at)) ?? [];
  if (name === undefined || !Object.hasOwn(FORMS, form))
    throw new Unfit(`--column is "field[:count|:day|:instant][?]=简|繁|English", not "${said}"`);
  return { name, form, optional: optional !== undefined, title: inThreeLanguages(said.slice(at + 1), 'column') };
};

const typeOf = ({ form }) => FORMS[form].type ?? 'string';
const shownOf = ({ name, form, optional }) => {
  const shown = FORMS[form].show(`line.${name}`);
  return optional && form !== 'text' ? `line.${name} === undefined ? null : ${shown}` : shown;
};

const columnText = (column, { list, sorts }) =>
  [
    '    {',
    `      key: '${column.name}',`,
    `      title: t('${list}.column.${column.name}'),`,
    ...(FORMS[column.form].width ? [`      width: ${FORMS[column.form].width},`] : []),
    ...(FORMS[column.form].number ? ['      number: true,'] : []),
    ...(sorts.includes(column.name) ? ['      sorts: true,'] : []),
    `      cell: (line) => ${shownOf(column)},`,
    `      file: [{ title: t('${list}.column.${column.name}'), kind: '${FORMS[column.form].kind}', of: (line) => line.${column.name} }],`,
    '    },',
  ].join('\n');

/** What the templates ask for. */
const valuesOf = ({ service, list, id, icon, texts, title, columns, sorts, parameters, dialog }) => {
  const [first, ...rest] = columns;
  const filters = [
    ...(parameters.includes('propertyId') ? [['property', 'one', 'propertyId', 'p-1']] : []),
    ...(parameters.includes('q') ? [['q', 'text', 'q', 'words']] : []),
  ];
  const searches = parameters.includes('q');
  return {
    service,
    list,
    path: list,
    id,
    icon,
    texts,
    List: pascal(list),
    LIST: snake(list).toUpperCase(),
    listCamel: camel(list),
    English: title.english,
    shape: columns
      .filter(({ name }) => name !== id)
      .map((column) => `  readonly ${column.name}${column.optional ? '?' : ''}: ${typeOf(column)};`)
      .join('\n'),
    filters: filters.map(([name, kind]) => `${name}: '${kind}'`).join(', '),
    questions: filters.map(([name, , asked]) => `${asked}: filters.${name},`).join('\n  '),
    search: filters.map(([name, , , value]) => `${name}=${value}`).join('&'),
    asked: filters.map(([, , asked, value]) => `${asked}: '${value}'`).join(', ') || 'pageSize: 50',
    sorts: sorts.map(quoted).join(', '),
    defaultSort: sorts[0],
    first: first.name,
    firstSorts: sorts.includes(first.name) ? '      sorts: true,' : '',
    columns: rest.map((column) => columnText(column, { list, sorts })).join('\n'),
    formatImports: columns.some(({ form }) => form === 'count') ? 'formatCount, ' : '',
    useFormatImport: columns.some(({ form }) => FORMS[form].hook) ? 'useFormat, ' : '',
    formatHook: columns.some(({ form }) => FORMS[form].hook) ? '  const format = useFormat();' : '',
    formatDependency: columns.some(({ form }) => FORMS[form].hook) ? ', format' : '',
    searchImport: searches ? 'ListSearch, ' : '',
    ...pageValues({ list, dialog }),
    searchField: searches ? `      filters={<ListSearch list={list} placeholder={t('${list}.search')} />}` : '',
  };
};

/** The page's texts by language. */
const textsOf = ({ list, title, columns, parameters, dialog }) => {
  const said = (language, [empty, search]) => ({
    [`${list}.title`]: title[language],
    ...Object.fromEntries(columns.map((column) => [`${list}.column.${column.name}`, column.title[language]])),
    [`${list}.empty`]: empty,
    ...(parameters.includes('q') ? { [`${list}.search`]: search } : {}),
    ...dialogTexts({ list, dialog, language }),
  });
  return {
    'zh-CN': said('simplified', [`还没有${title.simplified}`, `查找${title.simplified}`]),
    'zh-TW': said('traditional', [`尚無${title.traditional}`, `查找${title.traditional}`]),
    en: said('english', ['There is nothing here yet', 'Search']),
  };
};

const navText = ({ list, area, icon, title, order, permission, parameters }) => `{
      id: '${list}',
      area: '${area}',
      path: '/${list}',
      icon: '${icon}',
      title: { 'zh-CN': ${quoted(title.simplified)}, 'zh-TW': ${quoted(title.traditional)}, en: ${quoted(title.english)} },
      order: ${order},
      permission: '${permission}',
${parameters.includes('propertyId') ? '      byProperty: true,' : ''}
    },`;

const routeText = ({ list, permission }) => `{
      path: '/${list}',
      permission: '${permission}',
      load: async () => ({ Page: (await import('./pages/${list}/${list}-page.js')).${pascal(list)}Page }),
    },`;

/** One of the areas that the console's rail knows. */
const areaFrom = (area, repository) => {
  const [, areas = ''] = /export type Area =([^;]+);/.exec(repository.read('libs/ui/src/page/service-pages.ts')) ?? [];
  if (!areas.includes(`'${area}'`))
    throw new Unfit(`There is no area ${area}; there are ${areas.replace(/\s+/g, ' ').trim()}`);
  return area;
};

/** The texts of a file with more entries; `text` is what stands there, or a new file's. */
const indexWith = (page) => (text) => {
  if (text.includes(`path: '/${page.list}'`)) throw new Unfit(`There is a page at /${page.list} already.`);
  const nav = instead(text, /nav: \[/, (begin) => `${begin}\n    ${navText(page)}`, 'the ways in the rail');
  return instead(nav, /routes: \[/, (begin) => `${begin}\n    ${routeText(page)}`, 'the routes');
};

/** The files and edits of a page; `page` is what `make` below gathers. */
export const pageParts = (page, repository) => {
  const ui = `services/${page.service}/ui`;
  const there = repository.has(`${ui}/index.ts`);
  const texts = there
    ? (/export const (\w+) = defineTexts/.exec(repository.read(`${ui}/text/texts.ts`))?.[1] ?? '')
    : `${page.service}Texts`;
  const values = valuesOf({ ...page, texts });
  const files = {
    ...fromTemplate('page', ui, values),
    ...(page.dialog && fromTemplate('page-dialog', ui, { ...values, ...dialogValues(page) })),
  };
  const changes = Object.fromEntries([
    [`${ui}/index.ts`, indexWith(page)],
    ...Object.entries(textsOf(page)).map(([language, said]) => [
      `${ui}/text/${language}.ts`,
      (text) => withTexts(text, said),
    ]),
  ]);
  if (there) return { files, edits: changes };
  const fresh = fromTemplate('pages-new', ui, { service: page.service });
  const made = Object.entries(fresh).map(([file, text]) => [file, changes[file] ? changes[file](text) : text]);
  return { files: { ...files, ...Object.fromEntries(made) }, edits: {} };
};

/** A door by the service's OpenAPI document. */
const doorOf = (repository, service, list, method) => {
  const file = `services/${service}/openapi.json`;
  if (!repository.has(file)) throw new Unfit(`There is no ${file}: npm run generate -- openapi`);
  return JSON.parse(repository.read(file)).paths[`/api/${service}/${list}`]?.[method];
};

/** The names of what the list's door can be asked. */
const parametersOf = (repository, service, list) => {
  const door = doorOf(repository, service, list, 'get');
  if (door === undefined) throw new Unfit(`services/${service}/openapi.json knows no GET /api/${service}/${list}`);
  return (door.parameters ?? []).map(({ name }) => name);
};

export const make = (args, repository) => {
  const { service, list } = wordsNamed(args, 'service', 'list');
  kebabName(list, 'the list');
  const columns = args.all('column').map(columnOf);
  if (columns.length === 0) throw new Unfit('--column is needed: the first is the name of the row');
  const names = columns.map(({ name }) => name);
  const sorts = args.needed('sort', 'the fields that the door sorts by').split(',');
  const strange = sorts.find((name) => !names.includes(name));
  if (strange) throw new Unfit(`--sort ${strange} is no column.`);
  const icon = args.option('icon', 'book');
  if (!new RegExp(`^ {2}${icon}:`, 'm').test(repository.read('libs/ui/src/parts/icon.tsx')))
    throw new Unfit(`There is no icon ${icon} in libs/ui/src/parts/icon.tsx`);
  const { files, edits } = pageParts(
    {
      service,
      list,
      columns,
      sorts,
      icon,
      id: args.option('id', 'id'),
      title: inThreeLanguages(args.needed('title', '"简|繁|English"'), 'title'),
      area: areaFrom(args.option('area', 'work'), repository),
      order: Number(args.option('order', '60')),
      permission: args.option('permission', `${service}:read`),
      parameters: parametersOf(repository, service, list),
      dialog: dialogFrom(args, doorOf(repository, service, list, 'post')),
    },
    repository,
  );
  return {
    files,
    edits,
    next: [
      'npm start, then GOLDKEY_URL=<the address> npx vite in services/console shows it while you work.',
      'npm run screenshots -- <its path> shows it in three widths and both themes: look at them.',
    ],
  };
};
