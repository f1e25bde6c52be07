/** A clause of the rulebook: its code, numbers, examples and words, its text in regulations/, and its line in the register. */
import { inThreeLanguages, Unfit, wordsNamed } from './text/arguments.mjs';
import { clauseCases } from './text/clause-cases.mjs';
import { clauseCode } from './text/clause-code.mjs';
import { clauseTexts, parametersText } from './text/clause-words.mjs';
import { after, before, importing, instead } from './text/edit.mjs';
import { factType } from './text/fields.mjs';
import { glossaryEdits } from './text/glossary.mjs';
import { kebabName } from './text/names.mjs';

export const usage = `
npm run new -- clause <id> <name> --on <service.thing.past> [--done <service.thing.past> --within <hours>]
  --title "简|繁|English"   what the clause is called
  --text "简|繁|English"    the clause in our own words; {points}, {fine} and {hours} stand for its numbers
  --place "简|繁|English"   its place in the source document
  [--document <folder of regulations/>]   where no text.md names the id yet
  [--points 0] [--fine 0.00]              what each costs
  [--owed property-manager | employee | property]   who answers; employee: whom the event names
  [--zh 中文 --en English --meaning "…"]  the glossary's row, where the name has a noun that it has not
Without --done: each event is a charge. With it: the event begins a duty, done by the other event within the hours.
What the calendar begins is made as a charge, then written anew after M-36, M-32 or M-33: docs/how-to/add-a-clause.md
`;

const RULEBOOK = 'libs/rulebook';
const VOCABULARY = `${RULEBOOK}/src/facts/fact-data.ts`;
const IDENTITY = `${RULEBOOK}/src/facts/identity.ts`;

/** The fields of an event by the contracts. */
const schemaOf = (repository, kind) => {
  const source = repository.read('proto/src/gen/event-schema.ts');
  const schema = JSON.parse(source.slice(source.indexOf('= {') + 2, source.lastIndexOf('}') + 1));
  const fields = schema[`goldkey.${kind}.v1`];
  if (fields === undefined) throw new Unfit(`No contract knows goldkey.${kind}.v1: npm run new -- event --help`);
  return fields;
};

const factOf = (repository, kind) => {
  const fields = schemaOf(repository, kind);
  const names = fields.map(({ name }) => name);
  if (!names.includes('propertyId')) throw new Unfit(`${kind} names no property; such a clause is written by hand.`);
  const instant = fields.find(({ form, optional }) => form === 'instant' && !optional)?.name;
  return { kind, fields, names, instant };
};

const isMatter = (name) =>
  name.endsWith('Id') && !['propertyId', 'employeeId', 'departmentId', 'householdId'].includes(name);

/** The field by which two events are about one matter. */
const matterOf = (on, done) => {
  const shared = on.names.filter((name) => isMatter(name) && done.names.includes(name));
  if (shared.length === 0) throw new Unfit(`${on.kind} and ${done.kind} share no id: which matter is done?`);
  return shared[0];
};

/** The line of a fact in the vocabulary. */
const vocabularyEdit = (facts) => (text) =>
  facts.reduce((changed, { kind, fields }) => {
    const typed = fields.map((field) => ({ ...field, ...factType(field) }));
    const line = `  '${kind}': { ${typed.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type}`).join('; ')} };\n`;
    const named = typed.flatMap((field) => field.named ?? []);
    const imported = named.reduce((now, name) => importing(now, name, '@goldkey/kernel', { typed: true }), changed);
    return before(imported, /^\}\nexport type FactKind/m, line, 'the facts of the vocabulary');
  }, text);

/** A fact that defines a thing replaces the one before; whatever has a matter is read together with it. */
const identityEdit = (facts, matter) => (text) => {
  const defining = facts.filter(({ kind }) => /\.(registered|defined)$/.test(kind));
  const replaced = defining.reduce(
    (changed, { kind, names }) =>
      before(changed, /^ {2}'evaluation\.appeal\.decided'/m, `  '${kind}': ['${names[0]}'],\n`, 'the ids of facts'),
    text,
  );
  if (matter === undefined || replaced.includes(`'${matter}'`)) return replaced;
  return after(replaced, /const MATTER_FIELDS = \[\n/, `  '${matter}',\n`, 'the fields of matters');
};

/** The section of a text.md. */
const sectionText = ({ id, place, text }) => `## ${id}

> ${place.simplified}
> ${place.traditional}
> ${place.english}

- zh-CN: ${text.simplified}
- zh-TW: ${text.traditional}
- en: ${text.english}
`;

const escaped = (id) => id.replace('.', '\\.');

const withSection = (clause) => (text) => {
  const section = new RegExp(`^## ${escaped(clause.id)}\\n[\\s\\S]*?(?=^## |(?![\\s\\S]))`, 'm');
  return section.test(text)
    ? text.replace(section, () => `${sectionText(clause)}\n`).replace(/\n+$/, '\n')
    : `${text.trimEnd()}\n\n${sectionText(clause)}`;
};

const withStatus =
  ({ id }) =>
  (text) => {
    const line = new RegExp(`^  "?${escaped(id)}"?: \\{ status: open.*$`, 'm');
    if (line.test(text)) return instead(text, line, `  ${id}: { status: computed }`, id);
    return `${text.trimEnd()}\n  ${id}: { status: computed }\n`;
  };

/** The document that names the id, or the one that is said. */
const documentOf = (args, repository, id) => {
  const documents = repository.list(`${RULEBOOK}/regulations`);
  const naming = documents.find((name) =>
    new RegExp(`^## ${escaped(id)}$`, 'm').test(repository.read(`${RULEBOOK}/regulations/${name}/text.md`)),
  );
  const document = naming ?? args.needed('document', `no text.md has a heading ${id}; one of ${documents.join(', ')}`);
  if (!documents.includes(document)) throw new Unfit(`--document is one of ${documents.join(', ')}`);
  const register = repository.read(`${RULEBOOK}/regulations/${document}/register.yaml`);
  if (new RegExp(`^  "?${escaped(id)}"?: \\{ status: (?!open)`, 'm').test(register))
    throw new Unfit(`${id} is no open clause: see regulations/${document}/register.yaml`);
  return document;
};

const numberOf = (args, name, otherwise, pattern) => {
  const value = args.option(name, otherwise);
  if (!pattern.test(value)) throw new Unfit(`--${name} is a number like ${otherwise}, not "${value}"`);
  return value;
};

/** Everything that is said of the clause, checked. */
const clauseOf = (args, repository) => {
  const { id, name } = wordsNamed(args, 'id', 'name');
  if (!/^[A-Z]-\d\d$/.test(id)) throw new Unfit(`A clause has an id like M-36, not "${id}"`);
  kebabName(name, 'the clause');
  const on = factOf(repository, args.needed('on', 'the event that it is about, as in staffing.examination.taken'));
  const done = args.option('done') === undefined ? undefined : factOf(repository, args.option('done'));
  const owed = args.option('owed', 'property-manager');
  if (owed === 'employee' && !on.fields.some((field) => field.name === 'employeeId' && !field.optional))
    throw new Unfit(`${on.kind} names no employeeId: who answers?`);
  if (!['employee', 'property', 'property-manager'].includes(owed))
    throw new Unfit('--owed is property-manager, employee or property');
  const document = documentOf(args, repository, id);
  const clause = {
    id,
    name,
    document,
    on,
    owed,
    points: numberOf(args, 'points', '0', /^\d{1,2}$/),
    fine: numberOf(args, 'fine', '0.00', /^\d{1,4}\.\d\d$/),
    title: inThreeLanguages(args.needed('title', 'what it is called, "简|繁|English"'), 'title'),
    text: inThreeLanguages(args.needed('text', 'the clause in our own words, "简|繁|English"'), 'text'),
    place: inThreeLanguages(args.needed('place', 'its place in the source, "简|繁|English"'), 'place'),
  };
  if (done === undefined) return clause;
  const hours = numberOf(args, 'within', '24', /^[1-9]\d{0,2}$/);
  return { ...clause, done, hours, matter: matterOf(on, done) };
};

export const make = (args, repository) => {
  const clause = clauseOf(args, repository);
  const vocabulary = repository.read(VOCABULARY);
  const facts = [clause.on, clause.done].filter(Boolean);
  const strange = facts.filter(({ kind }) => !vocabulary.includes(`'${kind}':`));
  const identity = repository.read(IDENTITY);
  const identified = identityEdit(strange, clause.matter);
  const series = clause.id[0].toLowerCase();
  const folder = `${RULEBOOK}/src/clauses/${series}/${clause.id.toLowerCase()}-${clause.name}`;
  const regulations = `${RULEBOOK}/regulations/${clause.document}`;
  return {
    files: {
      [`${folder}/clause.ts`]: clauseCode(clause),
      [`${folder}/texts.ts`]: clauseTexts(clause),
      [`${folder}/parameters.yaml`]: parametersText(clause),
      [`${folder}/cases.yaml`]: clauseCases(clause),
    },
    edits: {
      [`${regulations}/text.md`]: withSection(clause),
      [`${regulations}/register.yaml`]: withStatus(clause),
      ...(strange.length > 0 ? { [VOCABULARY]: vocabularyEdit(strange) } : {}),
      ...(identified(identity) === identity ? {} : { [IDENTITY]: identified }),
      ...glossaryEdits(args, repository, { service: 'evaluation', identifier: clause.name }),
    },
    generate: ['handbook'],
    next: [
      `Say in ${folder}/clause.ts what else decides, and try it in cases.yaml: just below, at and just above each threshold.`,
      'A doubt about the text is a reading: readings.md, the register and the parameter name it.',
      `GOLDKEY_SUITES=spec npx jest libs/rulebook/tests/cases -t '${clause.id}\\b', then libs/rulebook and services/evaluation`,
    ],
  };
};
