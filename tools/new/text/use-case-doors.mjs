/** What a new use case changes around the domain: controller, shapes, wiring, messages. */
import { Unfit } from './arguments.mjs';
import { after, before, importing, instead, knownAs } from './edit.mjs';
import { camel, pascal } from './names.mjs';

/** The controller of the thing, the file with its shapes, and the method by which it is corrected. */
export const doorOf = ({ source, thing }, repository) => {
  const folder = `${source}/adapters/in/http`;
  const controllers = repository.list(folder).filter((file) => file.endsWith('.controller.ts'));
  const controller = controllers.find((file) =>
    repository.read(`${folder}/${file}`).includes(`/domain/${thing}/${thing}.js'`),
  );
  const text = controller === undefined ? '' : repository.read(`${folder}/${controller}`);
  const [, shapes] = /from '\.\/([a-z-]+\.dto)\.js'/.exec(text) ?? [];
  const correction = text.split(/(?<=\n {2}\}\n)/).find((method) => /@Patch\('[^']*:id'\)/.test(method));
  const method = correction?.slice(correction.search(/ {2}@Requires/));
  if (shapes === undefined || method === undefined)
    throw new Unfit(
      `No controller of ${source} corrects a ${thing} (@Patch('…:id')); docs/how-to/add-a-use-case.md shows it by hand.`,
    );
  return {
    controller: `${folder}/${controller}`,
    shapes: `${folder}/${shapes}.ts`,
    shapesModule: `./${shapes}.js`,
    method,
    prefix: /@Patch\('([^']*):id'\)/.exec(method)[1],
  };
};

/** The method that corrects, made to do this instead. */
const methodOf = ({ name, verb, door, permission }, { method, prefix }) => {
  const corrected = method
    .replace(/@Patch\('[^']*'\)/, `@Post('${prefix}:id/${door}')`)
    .replace(/async \w+\(/, `async ${verb}(`)
    .replace(/zodBody\(\w+\)/, `zodBody(${camel(name)}Body)`)
    .replace(/z\.output<typeof \w+>/, `z.output<typeof ${camel(name)}Body>`)
    .replace(/this\.\w+\.run\(/, `this.${camel(name)}.run(`);
  return permission === undefined ? corrected : corrected.replace(/@Requires\('[^']*'\)/, `@Requires('${permission}')`);
};

export const withDoor = (useCase, door) => (text) => {
  const { name } = useCase;
  const injected = after(
    text,
    /constructor\(\n?/,
    `    private readonly ${camel(name)}: ${pascal(name)},\n`,
    'the constructor',
  );
  const first = /^ {2}@Requires\('[a-z]+:read'\)/m;
  const opened = before(
    injected,
    first,
    `${methodOf(useCase, door)}\n`,
    "the first door that reads (@Requires('…:read'))",
  );
  const imported = importing(opened, pascal(name), `../../../application/${name}.js`);
  const shaped = importing(imported, `${camel(name)}Body`, door.shapesModule);
  return importing(shaped, 'Post', '@nestjs/common');
};

/** The file of shapes with the command's body. */
export const withBody =
  ({ name, fields }) =>
  (text) => {
    const imported = [...new Set(['instantField', ...fields.flatMap(({ from }) => from ?? [])])].reduce(
      (now, field) => importing(now, field, '@goldkey/service-kit'),
      text,
    );
    const shapeOf = ({ zod, from }) => (from ? zod.replace(from, knownAs(imported, from)) : zod);
    const lines = fields.map((field) => `  ${field.name}: ${shapeOf(field)}${field.optional ? '.optional()' : ''},`);
    return `${imported.trimEnd()}

export const ${camel(name)}Body = z.strictObject({
${lines.join('\n')}
  at: ${knownAs(imported, 'instantField')}.optional(),
});
`;
  };

/** The module with the use case beside the one that corrects. */
export const withProvider =
  ({ name, thing }) =>
  (text) => {
    const known = `Correct${pascal(thing)}`;
    const provider = new RegExp(
      ` {4}\\{\\n {6}provide: ${known},\\n[\\s\\S]*?\\n {4}\\},\\n|^ {4}\\{ provide: ${known},.*\\},\\n`,
      'm',
    );
    const wired = instead(
      text,
      provider,
      (block) => block + block.replaceAll(known, pascal(name)),
      `the provider of ${known}, from which it is copied`,
    );
    return importing(wired, pascal(name), `./application/${name}.js`);
  };

const messageText = ({ service, thing, past, fields }) => {
  const [Thing, own] = [pascal(thing), camel(thing)];
  const at = `${camel(past)}At`;
  const property = thing === 'property' ? `${own}.id` : `${own}.propertyId`;
  const ids = [`propertyId: ${property}`, ...(thing === 'property' ? [] : [`${own}Id: ${own}.id`])];
  const told = [...ids, ...fields.map(({ name }) => `${name}: ${own}.${name}`), `${at}: text(at)`];
  return `const ${own}${pascal(past)} = ({ eventId, at, ${own} }: ${Thing}Event): NewEvent => ({
  id: eventId,
  type: 'goldkey.${service}.${thing}.${past}.v1',
  subject: ${own}.id,
  time: text(at),
  propertyId: ${property},
  data: { ${told.join(', ')} },
});

`;
};

/** events.ts with the message of the new event. */
export const withMessage = (useCase) => (text) => {
  const { thing, past } = useCase;
  const [Thing, own] = [pascal(thing), camel(thing)];
  const place = `export const ${own}Messages = ({ …, eventId, at, ${own} }: ${Thing}Event): NewEvent[] => {`;
  const opening = new RegExp(
    `export const ${own}Messages = \\(\\{ ([^}]*) \\}: ${Thing}Event\\): NewEvent\\[\\] => \\{\\n`,
  );
  const dispatched = instead(
    text,
    opening,
    (whole, parts) => {
      const known = parts.split(',').map((part) => part.trim());
      const typed = known.includes('type') ? whole : whole.replace('({ ', '({ type, ');
      const told = `${own}${pascal(past)}({ type, eventId, at, ${own} })`;
      return `${typed}  if (type === '${Thing}${pascal(past)}') return [${told}];\n`;
    },
    place,
  );
  const documented = new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?export const ${own}Messages`);
  return before(dispatched, documented, messageText(useCase), place);
};

/** The README's table of doors with one more row, where it has the row of the correction. */
export const withDoorRow = ({ service, door, fields, permission }, { prefix, controller }, repository) => {
  const file = `services/${service}/README.md`;
  const [, base = ''] =
    new RegExp(`@Controller\\('api/${service}/?([^']*)'\\)`).exec(repository.read(controller)) ?? [];
  const address = `/${[base, prefix.replace(/\/$/, '')].filter(Boolean).join('/')}/:id`;
  const row = new RegExp(`^\\| PATCH \`${address}\`.*\\n`, 'm');
  if (!row.test(repository.read(file))) return {};
  const told = fields.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join(', ');
  const may = permission?.split(':')[1] ?? 'register';
  return {
    [file]: (text) =>
      after(text, row, `| POST \`${address}/${door}\` (\`If-Match\`) | ${told} [at] | ${may} |\n`, 'the doors'),
  };
};
