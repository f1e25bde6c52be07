/** What several doors answer alike is told once. */
const SMALLEST_LINES = 12;

const isObject = (value) => value !== null && typeof value === 'object';

/** Every schema of an answer that has no name, by its text. */
const unnamedOf = (operations) => {
  const found = new Map();
  for (const { operationId, responses } of operations) {
    for (const [status, { content }] of Object.entries(responses)) {
      const schema = status === 'default' ? undefined : content?.['application/json']?.schema;
      if (!isObject(schema) || '$ref' in schema) continue;
      const text = JSON.stringify(schema);
      if (JSON.stringify(schema, null, 2).split('\n').length < SMALLEST_LINES) continue;
      found.set(text, [...(found.get(text) ?? []), { operationId, holder: content['application/json'] }]);
    }
  }
  return found;
};

/** Gives a name to what more than one door of a document answers: `PlansAnswer`, by the doors that come first. */
export const nameShared = ({ paths, components: { schemas } }) => {
  const operations = Object.values(paths).flatMap((verbs) => Object.values(verbs));
  for (const [text, places] of unnamedOf(operations)) {
    if (places.length < 2) continue;
    const base = `${places[0].operationId.split('_')[0].replace(/[^A-Za-z0-9]/g, '')}Answer`;
    let name = base;
    for (let count = 2; name in schemas; count += 1) name = `${base}${count}`;
    schemas[name] = JSON.parse(text);
    for (const { holder } of places) holder.schema = { $ref: `#/components/schemas/${name}` };
  }
};
