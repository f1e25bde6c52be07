/** A service with one aggregate: doors, table, event, texts, a page, and what lets people in. */
import { allFields, eventParts } from './event.mjs';
import { pageParts } from './page.mjs';
import { inThreeLanguages, Unfit, wordsNamed } from './text/arguments.mjs';
import { after, instead } from './text/edit.mjs';
import { GLOSSARY, glossaryEdits, isWord } from './text/glossary.mjs';
import { withWorkspace } from './text/lock-file.mjs';
import { article, camel, capital, kebabName, pascal, plural, snake, spoken } from './text/names.mjs';
import { recordWordEdits } from './text/record-word.mjs';
import { fromTemplate } from './text/template.mjs';

export const usage = `
npm run new -- service <service> <thing> --title "简|繁|English" --meaning "…"
  <service>  one word, as in keys; its doors lie below /api/<service>
  <thing>    what it registers, in kebab-case, as in key-loan
  --title    what a list of them is called, in three languages
  --meaning  what one of them is, in one line: it stands in the glossary, the README and the code
  [--zh 中文] [--en English]  the glossary's words for one of them; else the title's and the name
The service registers, corrects, lists and reads things with a code and a name: the shape to start from. Where its contract
exists already, its events stay as they are and get one more; their use cases are to be written.
`;

/** Words that PostgreSQL or the platform keep for themselves. */
const RESERVED = [
  'all',
  'console',
  'end',
  'group',
  'libs',
  'order',
  'owner',
  'postgres',
  'session',
  'table',
  'types',
  'user',
];

const version = (repository, name, from) => JSON.parse(repository.read(`${from}/package.json`)).dependencies[name];

/** What the templates import, at the versions of the workspace. */
const dependenciesOf = (repository) => {
  const names = ['access', 'kernel', 'messaging', 'postgres', 'proto', 'service-kit'].map((name) => `@goldkey/${name}`);
  const all = ['@nestjs/common', '@nestjs/core', 'reflect-metadata', 'rxjs', ...names, 'typeorm', 'zod'];
  return Object.fromEntries(all.map((name) => [name, version(repository, name, 'services/estates')]));
};

const valuesOf = ({ service, thing, title, meaning, dependencies, own, stamp }) => {
  const things = plural(thing);
  const sentence = meaning.replace(/\.$/, '');
  return {
    service,
    Service: pascal(service),
    thing,
    Thing: pascal(thing),
    things,
    Things: pascal(things),
    THINGS: snake(things).toUpperCase(),
    thingCamel: camel(thing),
    thingsCamel: camel(things),
    thing_snake: snake(thing),
    spokenThing: spoken(thing),
    spokenThings: spoken(things),
    aSpokenThing: `${article(thing)} ${spoken(thing)}`,
    ASpokenThing: `${capital(article(thing))} ${spoken(thing)}`,
    meaning: sentence,
    Meaning: capital(sentence),
    simplified: title.simplified,
    traditional: title.traditional,
    dependencies: JSON.stringify(dependencies, null, 2).replaceAll('\n', '\n  '),
    version: own,
    stamp,
  };
};

/** Lets people in: what roles may do, and the way through the gateway. */
const doorEdits = (service) => {
  const upper = service.toUpperCase();
  return {
    'services/identity/src/domain/roles.ts': (text) => {
      const read = instead(
        text,
        /(const READ = \[[^\]]*?),?\s*\]/,
        (_all, known) => `${known}, '${service}:read']`,
        'who reads',
      );
      return after(read, /'estates:register',/, `\n  '${service}:register',`, 'who registers');
    },
    'services/gateway/src/config.ts': (text) =>
      after(
        text,
        / {2}EVALUATION_URL:.*\n/,
        `  ${upper}_URL: url('http://127.0.0.1:3009', "${service}'s own address"),\n`,
        'the addresses',
      ),
    'services/gateway/src/routes.ts': (text) =>
      after(
        text,
        / {2}\{ prefix: '\/api\/evaluation'.*\n/,
        `  { prefix: '/api/${service}', upstream: config.${upper}_URL, access: 'session' },\n`,
        'the routes',
      ),
    'services/gateway/test/gateway-world.ts': (text) =>
      after(text, /( +)EVALUATION_URL:.*\n/, `    ${upper}_URL: 'http://127.0.0.1:9',\n`, 'the addresses of the test'),
    'charts/goldkey/values.yaml': (text) => {
      const opened = instead(
        text,
        /(proxies: \[identity[^\]]*)\]/,
        (_all, known) => `${known}, ${service}]`,
        'whose doors the gateway opens',
      );
      return after(opened, /\nservices:\n/, `  ${service}:\n    kafka: true\n    calls: []\n`, 'the services');
    },
  };
};

const listPage = (service, thing, title) => ({
  service,
  list: plural(thing),
  columns: [
    { name: 'code', form: 'text', title: { simplified: '代码', traditional: '代碼', english: 'Code' } },
    { name: 'name', form: 'text', title: { simplified: '名称', traditional: '名稱', english: 'Name' } },
  ],
  sorts: ['code', 'name'],
  icon: 'book',
  area: 'work',
  id: 'id',
  title,
  order: 60,
  permission: `${service}:read`,
  parameters: ['propertyId', 'code', 'q'],
});

const checked = (args, repository) => {
  const { service, thing } = wordsNamed(args, 'service', 'thing');
  if (!/^[a-z]+$/.test(service) || RESERVED.includes(service))
    throw new Unfit(`A service has one word for a name, none of ${RESERVED.join(', ')}; not "${service}"`);
  if (repository.has(`services/${service}`)) throw new Unfit(`services/${service} exists already.`);
  kebabName(thing, 'the thing');
  if (isWord(repository.read(GLOSSARY), thing))
    throw new Unfit(`${thing} is a word of the glossary already: which service keeps it? One word has one idea.`);
  return {
    service,
    thing,
    title: inThreeLanguages(args.needed('title', '"简|繁|English"'), 'title'),
    meaning: args.needed('meaning', 'what one of them is, in one line'),
  };
};

export const make = (args, repository) => {
  const { service, thing, title, meaning } = checked(args, repository);
  const { version: own } = JSON.parse(repository.read('package.json'));
  const dependencies = dependenciesOf(repository);
  const values = valuesOf({ service, thing, title, meaning, dependencies, own, stamp: String(repository.now) });
  const event = eventParts(
    {
      service,
      thing,
      past: 'registered',
      says: `${values.ASpokenThing} is registered, or a correction of it.`,
      fields: allFields(thing, [
        { name: 'code', form: 'text' },
        { name: 'name', form: 'text' },
      ]),
    },
    repository,
  );
  const page = pageParts(listPage(service, thing, title), repository);
  const words = glossaryEdits(
    {
      ...args,
      needed: (name, what) => (name === 'zh' ? args.option('zh', title.simplified) : args.needed(name, what)),
    },
    repository,
    { service, identifier: thing, whole: true },
  );
  return {
    files: { ...fromTemplate('service', `services/${service}`, values), ...event.files, ...page.files },
    edits: {
      ...event.edits,
      ...words,
      ...doorEdits(service),
      ...recordWordEdits(thing, { ...title, english: spoken(thing) }),
      'package-lock.json': (text) => withWorkspace(text, { service, version: own, dependencies }),
    },
    generate: ['contracts', 'openapi', 'map'],
    next: [
      'npm install links the new workspace.',
      `GOLDKEY_SUITES=spec,int,contract npx jest services/${service}`,
      `Say in README.md (Map) and CHANGELOG.md that there is ${service}; which roles may register is said in services/identity/src/domain/roles.ts.`,
      `More commands: npm run new -- use-case ${service} <verb>-${thing}`,
    ],
  };
};
