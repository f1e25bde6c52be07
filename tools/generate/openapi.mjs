/** The OpenAPI document of every service: its doors as the service itself tells them, what they answer as the compiler knows it. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { answersBelow, programOf } from '../answers/handlers.mjs';
import { pageTypes } from '../answers/page-types.mjs';
import { Schemas } from '../answers/schemas.mjs';
import { nameShared } from '../answers/shared-shapes.mjs';
import { buildPackages } from '../build.mjs';
import { findProjects, root } from '../projects.mjs';

export const title = 'doors: services/*/openapi.json, services/*/ui/gen';

const run = promisify(execFile);

const fileOf = (folder, out) => path.join(out, folder, 'openapi.json');

/** `main.js --openapi` of the service: addresses, parameters, bodies. */
const describe = async (folder, out) => {
  mkdirSync(path.join(out, folder), { recursive: true });
  await run(process.execPath, [path.join(root, folder, 'dist/main.js'), '--openapi', fileOf(folder, out)], {
    cwd: root,
  });
};

const controllers = () =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.controller.ts', '*.controllers.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .map((file) => path.join(root, file));

const inOrder = (schemas) => Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Says at each door what it answers, where the compiler knows more than the service told. */
const tellAnswers = async (program, folder, out) => {
  const document = JSON.parse(readFileSync(fileOf(folder, out), 'utf8'));
  const answers = answersBelow(program, [path.join(root, folder, 'src'), path.join(root, 'libs')]);
  const schemas = new Schemas(program.getTypeChecker());
  for (const operation of Object.values(document.paths).flatMap((verbs) => Object.values(verbs))) {
    const answer = answers.of(operation.operationId);
    const schema = answer && schemas.of(answer.type);
    if (schema === undefined) continue;
    const [status] = Object.keys(operation.responses);
    const media = answer.media ?? (schema.format === 'binary' ? 'application/octet-stream' : 'application/json');
    operation.responses[status].content = { [media]: { schema } };
  }
  const named = inOrder(schemas.components);
  document.components.schemas = { ...document.components.schemas, ...named };
  nameShared(document);
  document.components.schemas = inOrder(document.components.schemas);
  writeFileSync(fileOf(folder, out), `${JSON.stringify(document, null, 2)}\n`);
  if (!existsSync(path.join(root, folder, 'ui/project.json'))) return;
  mkdirSync(path.join(out, folder, 'ui/gen'), { recursive: true });
  // Pages read those that somebody named, not those that were named by their doors.
  const types = await pageTypes({ ...document, components: { schemas: named } });
  writeFileSync(path.join(out, folder, 'ui/gen/answers.ts'), types);
};

export const generate = async (out) => {
  await buildPackages();
  const services = findProjects()
    .filter(({ type, folder }) => type === 'service' && existsSync(path.join(root, folder, 'src/main.ts')))
    .map(({ folder }) => folder);
  const waiting = [...services];
  const work = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) await describe(folder, out);
  };
  const program = programOf(controllers());
  await Promise.all([work(), work()]);
  for (const folder of services) await tellAnswers(program, folder, out);
};
