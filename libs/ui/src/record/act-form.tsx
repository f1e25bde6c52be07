import { Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../data/data-context.js';
import { useCommand } from '../data/use-command.js';
import { ActDialog } from '../form/act-dialog.js';
import { Field } from '../form/form.js';
import { DayField, MomentField } from '../form/moment-field.js';
import type { Shown } from '../form/use-seen.js';
import { WordsArea } from '../form/words-area.js';
import { COLLEAGUES } from './colleagues.js';
import { HomeSelect } from './home-select.js';

/** How something is filled in. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly form:
    | 'text'
    | 'words'
    | 'money'
    | 'count'
    | 'number'
    | 'day'
    | 'month'
    | 'moment'
    | 'flag'
    | 'choice'
    | 'choices'
    | 'person'
    | 'household'
    | 'department'
    /** Another record of the service, chosen by the page's own control and shown by what the page has beside. */
    | 'record';
  readonly optional?: boolean;
  /** A moment that is to come, not one that was. */
  readonly ahead?: boolean;
  /** Fills it in instead of what belongs to the form. */
  readonly control?: (field: { readonly id?: string; readonly propertyId?: string | undefined }) => ReactNode;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export type Values = Readonly<Record<string, unknown>>;

interface Named {
  readonly id?: string;
  readonly unitId?: string;
  readonly name?: string;
  readonly number?: string;
}

const sources = {
  person: { path: COLLEAGUES, query: { sort: 'name' } },
  department: { path: '/api/staffing/units', query: { kind: 'department' } },
} as const;

const wordsOf = ({ name, number }: Named): string => [name, number].filter(Boolean).join(' ');

/** Letters of a text of several lines. */
const LONGEST = 1000;

/** Chooses one of the property's people or departments. */
const RemoteSelect = ({
  kind,
  propertyId,
  ...field
}: {
  kind: keyof typeof sources;
  propertyId: string | undefined;
  id?: string;
  value?: string;
  onChange?: (chosen: string) => void;
}) => {
  const { path, query } = sources[kind];
  const read = useRead<{ readonly items: readonly Named[] }>(propertyId === undefined ? undefined : path, {
    ...query,
    propertyId,
    pageSize: 500,
  });
  const options = (read.data?.items ?? []).map((item) => ({
    value: item.id ?? item.unitId ?? '',
    label: wordsOf(item),
  }));
  return <Select<string> {...field} showSearch={{ optionFilterProp: 'label' }} options={options} />;
};

const Control = ({
  spec: { form, options = [], label, ahead, control: own },
  propertyId,
  ...field
}: {
  spec: FieldSpec;
  propertyId: string | undefined;
  id?: string;
}) => {
  if (own !== undefined) return own({ ...field, propertyId });
  switch (form) {
    case 'words':
      return <WordsArea {...field} rows={3} longest={LONGEST} />;
    case 'money':
      return <InputNumber<string> {...field} stringMode min="0" precision={2} prefix="¥" style={{ width: '100%' }} />;
    case 'count':
      return <InputNumber {...field} min={0} precision={0} style={{ width: '100%' }} />;
    case 'number':
      return <InputNumber {...field} min={0} style={{ width: '100%' }} />;
    case 'day':
      return <DayField {...field} />;
    case 'month':
      return <Input {...field} type="month" />;
    case 'moment':
      return <MomentField {...field} ahead={ahead ?? false} />;
    case 'flag':
      return <Switch {...field} aria-label={label} />;
    case 'choice':
      return <Select {...field} options={[...options]} />;
    case 'choices':
      return <Select {...field} mode="multiple" options={[...options]} />;
    case 'household':
      return <HomeSelect {...field} propertyId={propertyId} />;
    case 'person':
    case 'department':
      return <RemoteSelect {...field} kind={form} propertyId={propertyId} />;
    default:
      return <Input {...field} maxLength={200} />;
  }
};

/** Whose door a path is. */
export const serviceOf = (path: string): string => path.split('/')[2] ?? '';

/** A form of named fields over a record, for one act. */
export const ActForm = ({
  name,
  title,
  act = title,
  note,
  fields,
  initial = {},
  propertyId,
  command: { method = 'POST', path, body, version },
  told,
  renews,
  onAnswer,
  onClose,
}: {
  name: string;
  title: string;
  /** What the button says; the title unless that names the thing too. */
  act?: string;
  note?: string | undefined;
  fields: readonly FieldSpec[];
  initial?: Values;
  propertyId?: string | undefined;
  command: {
    readonly method?: 'POST' | 'PUT' | 'PATCH';
    readonly path: string;
    readonly body: (values: Values) => object;
    readonly version?: number | undefined;
  };
  /** What the record says, for who began while another person changed it. */
  told?: Shown['told'];
  renews: readonly string[];
  onAnswer?: ((answer: unknown) => void) | undefined;
  onClose: () => void;
}) => {
  const command = useCommand<unknown>({
    title,
    renews,
    onDone: (answer) => {
      onClose();
      onAnswer?.(answer);
    },
  });
  return (
    <ActDialog<Record<string, unknown>>
      title={title}
      draftName={`${serviceOf(path)}.${name}`}
      initial={initial}
      command={command}
      saveText={act}
      onClose={onClose}
      over={{ version, ...(told && { told }) }}
      onSave={(values, draft, seen) => command.run({ method, path, body: body(values), draft, version: seen })}
    >
      {note === undefined ? null : <p className="gk-muted">{note}</p>}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          name={spec.name.split('.')}
          label={spec.label}
          optional={spec.optional ?? false}
          longest={spec.form === 'words' ? LONGEST : undefined}
          {...(spec.form === 'flag' ? { valuePropName: 'checked', initialValue: false } : {})}
        >
          <Control spec={spec} propertyId={propertyId} />
        </Field>
      ))}
    </ActDialog>
  );
};
