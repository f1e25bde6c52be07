/** Fields as they are named on the command line: `name:form`, with `?` at the end where it may be missing. */
import { Unfit } from './arguments.mjs';
import { capital, snake } from './names.mjs';

/** Each form: its proto type and option, a value for the sample, and its type in the rulebook's words. */
const FORMS = {
  text: { proto: 'string', type: 'string', sample: (name) => `${snake(name).replaceAll('_', '-')}-1` },
  count: { proto: 'int32', type: 'number', sample: () => 12 },
  flag: { proto: 'bool', type: 'boolean', sample: () => true },
  instant: { proto: 'string', form: 'INSTANT', type: 'Instant', sample: () => '2026-03-05T10:30:00+08:00' },
  day: { proto: 'string', form: 'DAY', type: 'Day', sample: () => '2026-03-05' },
  month: { proto: 'string', form: 'MONTH', type: 'Month', sample: () => '2026-03' },
  week: { proto: 'string', form: 'WEEK', type: 'Week', sample: () => '2026-W10' },
  quarter: { proto: 'string', form: 'QUARTER', type: 'Quarter', sample: () => '2026-Q1' },
  'half-year': { proto: 'string', form: 'HALF_YEAR', type: 'HalfYear', sample: () => '2026-H1' },
  year: { proto: 'string', form: 'YEAR', type: 'Year', sample: () => '2026' },
  period: { proto: 'string', form: 'PERIOD', type: 'Period', sample: () => '2026-03' },
  money: { proto: 'string', form: 'MONEY', type: 'Fen', sample: () => '1284.60' },
  decimal: { proto: 'string', form: 'DECIMAL', type: 'string', sample: () => '0.85' },
  zone: { proto: 'string', form: 'ZONE', type: 'string', sample: () => 'Asia/Shanghai' },
};

/** The forms for a usage text. */
export const formNames = `${Object.keys(FORMS).join(', ')}, listed(a|b)`;

/** `closedOn:day?` → its parts. */
export const fieldOf = (said) => {
  const [, name, form, list, optional] = /^([a-z][a-zA-Z0-9]*):([a-z-]+)(?:\(([a-z0-9|+-]+)\))?(\?)?$/.exec(said) ?? [];
  if (name === undefined) throw new Unfit(`A field is "name:form", as in closedOn:day, not "${said}"`);
  if (form === 'listed' ? list === undefined : !Object.hasOwn(FORMS, form))
    throw new Unfit(`"${said}": the forms are ${formNames}`);
  return { name, form, optional: optional !== undefined, ...(list ? { listed: list.split('|') } : {}) };
};

const optionOf = ({ form, listed }) => {
  if (listed) return ` [(goldkey.types.v1.listed) = "${listed.join('|')}"]`;
  const said = FORMS[form].form;
  return said ? ` [(goldkey.types.v1.form) = FORM_${said}]` : '';
};

/** The line of a message. */
export const protoLine = (field, number) => {
  const type = field.listed ? 'string' : FORMS[field.form].proto;
  return `  ${field.optional ? 'optional ' : ''}${type} ${snake(field.name)} = ${number}${optionOf(field)};`;
};

/** The value that the sample holds. */
export const sampleValue = ({ name, form, listed }) => (listed ? listed[0] : (FORMS[form] ?? FORMS.count).sample(name));

const KINDS = { text: 'string', count: 'number', score: 'number', flag: 'boolean' };

/** The type of a field of the event schema (proto/src/gen) in the rulebook's words, and the kernel type that it names. */
export const factType = ({ kind, form, repeated }) => {
  const type = form ? (FORMS[form]?.type ?? 'string') : KINDS[kind];
  if (type === undefined)
    throw new Unfit(
      'An event with messages in it enters the vocabulary by hand (libs/rulebook/src/facts/fact-data.ts).',
    );
  const named = form && type === capital(type) ? type : undefined;
  return { type: repeated ? `readonly ${type}[]` : type, named };
};
