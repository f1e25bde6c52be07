/** The dialog of a list: what is filled in, by the body of the door that takes it. */
import { inThreeLanguages, Unfit } from './arguments.mjs';
import { pascal } from './names.mjs';

const FORMS = {
  text: { type: 'string', antd: 'Input', input: (longest) => `<Input autoComplete="off"${longest} />` },
  count: { type: 'number', antd: 'InputNumber', input: () => '<InputNumber min={0} precision={0} />' },
  day: { type: 'string', input: () => '<DayField />' },
};

const fieldOf = (said, { properties, required = [] }) => {
  const at = said.indexOf('=');
  const [, name, form = 'text'] = /^([a-zA-Z]\w*)(?::([a-z]+))?$/.exec(said.slice(0, at)) ?? [];
  if (name === undefined || !Object.hasOwn(FORMS, form))
    throw new Unfit(`--field is "name[:count|:day]=简|繁|English", not "${said}"`);
  if (!Object.hasOwn(properties, name))
    throw new Unfit(`The door takes no ${name}; it takes ${Object.keys(properties).join(', ')}`);
  const { maxLength } = properties[name];
  return {
    name,
    form,
    maxLength,
    optional: !required.includes(name),
    title: inThreeLanguages(said.slice(at + 1), 'field'),
  };
};

/** What a page asks for with `--new`; nothing where it does not. */
export const dialogFrom = (args, door) => {
  const asked = args.option('new', '');
  if (asked === '') {
    if (args.all('field').length > 0) throw new Unfit('--field belongs to a dialog: --new "简|繁|English" names it');
    return undefined;
  }
  const body = door?.requestBody?.content['application/json'].schema;
  if (body?.properties === undefined)
    throw new Unfit('The door of the list takes nothing new: it has no POST with a body');
  const [, permission] = /Needs the permission ([\w-]+:[\w-]+)/.exec(door.description ?? '') ?? [];
  const fields = args.all('field').map((said) => fieldOf(said, body));
  const atProperty = Object.hasOwn(body.properties, 'propertyId') && fields.every(({ name }) => name !== 'propertyId');
  const filled = [...fields.map(({ name }) => name), ...(atProperty ? ['propertyId'] : [])];
  const missing = (body.required ?? []).filter((name) => !filled.includes(name));
  if (missing.length > 0 || fields.length === 0)
    throw new Unfit(`--field is needed for each that the door insists on: ${missing.join(', ')}`);
  return { title: inThreeLanguages(asked, 'new'), permission, fields, atProperty };
};

const SAVE = { simplified: '保存', traditional: '儲存', english: 'Save' };

export const dialogTexts = ({ list, dialog, language }) =>
  dialog === undefined
    ? {}
    : {
        [`${list}.new`]: dialog.title[language],
        [`${list}.save`]: SAVE[language],
        ...Object.fromEntries(dialog.fields.map(({ name, title }) => [`${list}.field.${name}`, title[language]])),
      };

/** What the list's page says of it: the button, and that its dialog is loaded when it is asked for. */
export const pageValues = ({ list, dialog }) => {
  if (dialog === undefined)
    return { dialogImport: '', placeImport: '', lazyImport: '', lazyDialog: '', place: '', acts: '' };
  const name = `New${pascal(list)}Dialog`;
  const { permission, atProperty } = dialog;
  const button = [
    `<DialogButton${permission === undefined ? '' : ` permission="${permission}"`} primary`,
    ` dialog={(close) => <${name}${atProperty ? ' propertyId={propertyId}' : ''} onClose={close} />}>`,
    `{t('${list}.new')}</DialogButton>`,
  ].join('');
  return {
    dialogImport: 'DialogButton, ',
    placeImport: atProperty ? ', useThisProperty' : '',
    lazyImport: "import { lazy } from 'react';",
    lazyDialog: `\nconst ${name} = lazy(() => import('./new-${list}-dialog.js').then((module) => ({ default: module.${name} })));`,
    place: atProperty ? '  const propertyId = useThisProperty();' : '',
    acts: `      acts={${atProperty ? `propertyId === undefined ? undefined : ${button}` : button}}`,
  };
};

const fieldText = (list, { name, form, maxLength, optional }) =>
  [
    `      <Field name="${name}" label={t('${list}.field.${name}')}${optional ? ' optional' : ''}>`,
    `        ${FORMS[form].input(maxLength === undefined ? '' : ` maxLength={${maxLength}}`)}`,
    '      </Field>',
  ].join('\n');

/** How what is filled in becomes the body: a field that was left empty is not said. */
const sentOf = (fields, atProperty) => {
  const optional = fields.filter((field) => field.optional);
  if (optional.length === 0 && !atProperty) return { saved: 'body', sent: '' };
  const said = optional.map(({ name, form }) =>
    form === 'count' ? `...(typeof ${name} === 'number' && { ${name} })` : `...(${name} && { ${name} })`,
  );
  return {
    saved: `{ ${[...optional.map(({ name }) => name), '...values'].join(', ')} }`,
    sent: `: { ${['...values', ...(atProperty ? ['propertyId'] : []), ...said].join(', ')} }`,
  };
};

/** What the dialog's own file asks for. */
export const dialogValues = ({ service, list, dialog: { fields, atProperty } }) => {
  const antd = [...new Set(fields.flatMap(({ form }) => FORMS[form].antd ?? []))].sort();
  const place = `${service}.${list}.new`;
  return {
    dayImport: fields.some(({ form }) => form === 'day') ? 'DayField, ' : '',
    antdImport: antd.length === 0 ? '' : `import { ${antd.join(', ')} } from 'antd';`,
    written: fields
      .map(({ name, form, optional }) => `  readonly ${name}${optional ? '?' : ''}: ${FORMS[form].type};`)
      .join('\n'),
    dialogProps: atProperty
      ? '{ propertyId, onClose }: { propertyId: string; onClose: () => void }'
      : '{ onClose }: { onClose: () => void }',
    draftName: atProperty ? `{\`${place}.\${propertyId}\`}` : `"${place}"`,
    ...sentOf(fields, atProperty),
    fields: fields.map((field) => fieldText(list, field)).join('\n'),
  };
};
