/** A command on an aggregate that exists: decision, use case, door, wiring, event, texts, tests. */
import { allFields, eventParts } from './event.mjs';
import { inThreeLanguages, Unfit, wordsNamed } from './text/arguments.mjs';
import { withTexts } from './text/edit.mjs';
import { fieldOf, sampleValue } from './text/fields.mjs';
import { glossaryEdits } from './text/glossary.mjs';
import { camel, capital, kebabName, pascal, pastOf, plural, spoken } from './text/names.mjs';
import { fromTemplate } from './text/template.mjs';
import { builderOf } from './text/use-case-builder.mjs';
import { withDecision, withEventType } from './text/use-case-domain.mjs';
import { doorOf, withBody, withDoor, withDoorRow, withMessage, withProvider } from './text/use-case-doors.mjs';

export const usage = `
npm run new -- use-case <service> <verb>-<thing> --says "…" --sets field:form [--sets …] --already "简|繁|English"
  <thing>    an aggregate of the service: services/<service>/src/domain/<thing>/
  --says     what happens, in an English sentence
  --sets     what the command tells and the thing keeps: text, count, flag, day, month. Once the first is set, it is done
  --already  the sentence of the refusal when it is done already
  [--past <past tense of the verb>] [--door <last part of the address>] [--permission <service>:<verb>]
  [--word "identifier=简体|繁體=English=meaning"]   for each noun that the glossary has not
It publishes goldkey.<service>.<thing>.<past>.v1, whose contract it makes where there is none.
`;

const FORMS = {
  text: { type: 'string', zod: 'wordsField(200)', from: 'wordsField' },
  count: { type: 'number', zod: 'z.int().min(0)' },
  flag: { type: 'boolean', zod: 'z.boolean()' },
  day: { type: 'Day', zod: 'dayField', from: 'dayField' },
  month: { type: 'Month', zod: 'monthField', from: 'monthField' },
};

const setField = (said) => {
  const field = fieldOf(said);
  if (!Object.hasOwn(FORMS, field.form))
    throw new Unfit(`--sets "${said}": the forms are ${Object.keys(FORMS).join(', ')}`);
  return { ...field, ...FORMS[field.form] };
};

const useCaseOf = (args, repository) => {
  const { service, name } = wordsNamed(args, 'service', 'name');
  kebabName(name, 'the use case');
  const [verb, ...rest] = name.split('-');
  const thing = rest.join('-');
  const source = `services/${service}/src`;
  if (!repository.has(`${source}/domain/${thing}/decide.ts`)) {
    const known = repository
      .list(`${source}/domain`)
      .filter((entry) => repository.has(`${source}/domain/${entry}/decide.ts`));
    throw new Unfit(`"${name}" is <verb>-<thing>, and the things of ${service} are: ${known.join(', ') || 'none'}`);
  }
  const fields = args.all('sets').map(setField);
  if (fields.length === 0) throw new Unfit('--sets is needed: what the command tells, as in returnedOn:day');
  if (fields[0].optional) throw new Unfit('The first of --sets says that it is done: it cannot be missing.');
  const said = args.needed('says', 'what happens, in a sentence');
  return {
    service,
    source,
    name,
    verb,
    thing,
    past: args.option('past', pastOf(verb)),
    fields,
    says: /[.!?]$/.test(said) ? said : `${said}.`,
    door: args.option('door', verb),
    permission: args.option('permission'),
    already: inThreeLanguages(args.needed('already', 'the refusal, "简|繁|English"'), 'already'),
  };
};

const sampleText = (field) => {
  const value = sampleValue(field);
  const text = typeof value === 'string' ? `'${value}'` : String(value);
  return `${field.name}: ${text}${/^(Day|Month)$/.test(field.type) ? ` as ${field.type}` : ''}`;
};

const valuesOf = ({ service, name, thing, past, fields, says }) => {
  const kernel = [...new Set(fields.map(({ type }) => type).filter((type) => type === capital(type)))].sort();
  return {
    service,
    name,
    Name: pascal(name),
    nameCamel: camel(name),
    thing,
    Thing: pascal(thing),
    thingCamel: camel(thing),
    thingsCamel: camel(plural(thing)),
    past,
    Past: pascal(past),
    spokenPast: spoken(past),
    says,
    fields: fields.map((field) => `  readonly ${field.name}${field.optional ? '?' : ''}: ${field.type};`).join('\n'),
    samples: fields.map(sampleText).join(', '),
    kernelTypes: kernel.map((type) => `${type}, `).join(''),
    kernelTypesInline: kernel.map((type) => `type ${type}, `).join(''),
  };
};

/** The contract of its event, where there is none. */
const contract = ({ service, thing, past, fields, says }, repository) => {
  const file = `proto/goldkey/${service}/v1/events.proto`;
  if (repository.has(file) && repository.read(file).includes(`"goldkey.${service}.${thing}.${past}.v1"`))
    return { files: {}, edits: {} };
  const at = { name: `${camel(past)}At`, form: 'instant' };
  const told = fields.some(({ name }) => name === at.name) ? fields : [...fields, at];
  return eventParts({ service, thing, past, says, fields: allFields(thing, told) }, repository);
};

export const make = (args, repository) => {
  const useCase = useCaseOf(args, repository);
  const { service, source, thing, past, already } = useCase;
  const door = doorOf(useCase, repository);
  const event = contract(useCase, repository);
  const builder = `${source}/testing/a-${thing}.ts`;
  const domain = `${source}/domain/${thing}`;
  const code = `${service}.${thing}-already-${past}`;
  const texts = { 'zh-CN': already.simplified, 'zh-TW': already.traditional, en: already.english };
  return {
    files: {
      ...fromTemplate('use-case', `services/${service}`, valuesOf(useCase)),
      ...(repository.has(builder) ? {} : { [builder]: builderOf(useCase, repository.read(`${domain}/${thing}.ts`)) }),
      ...event.files,
    },
    edits: {
      [`${domain}/${thing}.ts`]: withEventType(useCase),
      [`${domain}/decide.ts`]: withDecision(useCase),
      [door.controller]: withDoor(useCase, door),
      [door.shapes]: withBody(useCase),
      [`${source}/${service}.module.ts`]: withProvider(useCase),
      [`${source}/adapters/out/events.ts`]: withMessage(useCase),
      ...Object.fromEntries(
        Object.entries(texts).map(([language, said]) => [
          `${source}/texts/${language}.ts`,
          (text) => withTexts(text, { [code]: said }),
        ]),
      ),
      ...withDoorRow(useCase, door, repository),
      ...event.edits,
      ...glossaryEdits(args, repository, { service, identifier: thing, whole: Object.keys(event.files).length > 0 }),
    },
    generate: ['contracts', 'openapi', 'map'],
    next: [
      `Say in ${domain}/decide.ts what else forbids it, each refusal with a test beside it and a sentence in texts/.`,
      'Listed fields, filters and columns: the spec in the controller; what history remembers: `remember` in adapters/out/postgres.',
      `GOLDKEY_SUITES=spec,int,contract npx jest services/${service}`,
    ],
  };
};
