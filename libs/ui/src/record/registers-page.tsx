import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useRead } from '../data/data-context.js';
import { useMay } from '../data/session.js';
import { instantFromClock } from '../format/zone.js';
import { useLanguage, useText } from '../language/language-context.js';
import { type Locale, locales } from '../language/locale.js';
import type { ListSpec } from '../list/list-state.js';
import { useThisProperty } from '../page/property-context.js';
import { ChoiceChip, type Tone } from '../parts/chips.js';
import { uiTexts } from '../text/texts.js';
import { ActForm, type FieldSpec, type Values } from './act-form.js';
import { COLLEAGUES } from './colleagues.js';
import { type ActSpec, type CellSpec, type Kept, KeptList } from './kept-list.js';

/** In simplified Chinese, in traditional Chinese, in English. */
export type ThreeWords = readonly [string, string, string];

/** A field of a register, as the service declares it (service-kit, Register). */
export interface RegisterField {
  readonly name: string;
  readonly label: ThreeWords;
  readonly form: FieldSpec['form'];
  readonly optional?: boolean;
  /** For what is chosen: value → words. */
  readonly options?: Readonly<Record<string, ThreeWords>>;
  /** Stands in the list, this wide; else in the drawer alone. */
  readonly column?: number;
}

export interface RegisterActSpec {
  readonly act: string;
  readonly title: ThreeWords;
  readonly from: readonly string[];
  readonly fields?: readonly RegisterField[];
  /** Without it the register's. */
  readonly permission?: string;
}

/** How a register is shown. */
export interface RegisterSpec {
  readonly name: string;
  readonly title: ThreeWords;
  /** What is written down: "登记车辆". */
  readonly write: ThreeWords;
  /** To write in it. */
  readonly permission: string;
  /** To see it, where that takes more than the page. */
  readonly read?: string;
  readonly fields: readonly RegisterField[];
  /** By which field a record is called. */
  readonly calledBy: string;
  readonly sortedBy: string;
  readonly states: Readonly<Record<string, { readonly words: ThreeWords; readonly tone: Tone }>>;
  readonly acts?: readonly RegisterActSpec[];
}

interface Row extends Kept, Readonly<Record<string, unknown>> {
  readonly state: string;
  readonly timeZone: string;
}

const wordsIn = (locale: Locale, words: ThreeWords): string => words[locales.indexOf(locale) as 0 | 1 | 2];

const CELL_FORMS: Partial<Record<FieldSpec['form'], CellSpec<Row>['form']>> = {
  money: 'money',
  count: 'count',
  number: 'count',
  day: 'day',
  moment: 'instant',
};

const fieldOf =
  (locale: Locale) =>
  ({ name, label, form, optional, options }: RegisterField): FieldSpec => ({
    name,
    label: wordsIn(locale, label),
    form,
    ...(optional === true && { optional }),
    ...(options && {
      options: Object.entries(options).map(([value, words]) => ({ value, label: wordsIn(locale, words) })),
    }),
  });

/** What the form holds as the service wants it: clock times with the offset of the property's zone, what is empty left out. */
const sent = (fields: readonly RegisterField[], values: Values, zone: string): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, form }) => {
      const value = values[name];
      if (value === undefined || value === null || value === '') return [];
      return [[name, form === 'moment' ? instantFromClock(String(value), zone) : value]];
    }),
  );

/** What stands in the record as the form takes it. */
const filled = (fields: readonly RegisterField[], row: Row): Values =>
  Object.fromEntries(
    fields.map(({ name, form }) => [name, form === 'moment' ? String(row[name] ?? '').slice(0, 16) : row[name]]),
  );

interface Named {
  readonly id?: string;
  readonly unitId?: string;
  readonly name?: string;
}

/** Names of the people and departments that records name by their ids. */
const useNames = ({ fields, acts = [] }: RegisterSpec) => {
  const forms = [...fields, ...acts.flatMap((one) => one.fields ?? [])].map(({ form }) => form);
  const people = useRead<{ items: readonly Named[] }>(forms.includes('person') ? COLLEAGUES : undefined, {
    pageSize: 500,
  });
  const units = useRead<{ items: readonly Named[] }>(forms.includes('department') ? '/api/staffing/units' : undefined, {
    kind: 'department',
    pageSize: 500,
  });
  return useMemo(() => {
    const all = [...(people.data?.items ?? []), ...(units.data?.items ?? [])];
    return new Map(all.map(({ id, unitId, name }) => [id ?? unitId ?? '', name ?? '']));
  }, [people.data, units.data]);
};

const useCells = (register: RegisterSpec): readonly CellSpec<Row>[] => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const names = useNames(register);
  return useMemo(() => {
    const cell = ({ name, label, form, options = {}, column }: RegisterField): CellSpec<Row> => {
      const words = (value: unknown): string => {
        const chosen = options[String(value)];
        return chosen === undefined ? (names.get(String(value)) ?? String(value)) : wordsIn(locale, chosen);
      };
      const shown = CELL_FORMS[form];
      return {
        key: name,
        title: wordsIn(locale, label),
        of: (row) => {
          const value = row[name];
          if (value === undefined || value === null) return undefined;
          if (form === 'flag') return t(value === true ? 'yes' : 'no');
          return typeof value === 'number' ? value : words(value);
        },
        ...(shown && { form: shown }),
        ...(column === undefined ? { drawer: true } : { width: column }),
        ...(name === register.sortedBy && { sorts: true }),
      };
    };
    const own = new Set(register.fields.map(({ name }) => name));
    const ofActs = (register.acts ?? []).flatMap(({ fields = [] }) => fields).filter(({ name }) => !own.has(name));
    const added = [...new Map(ofActs.map((field) => [field.name, field])).values()];
    const state: CellSpec<Row> = {
      key: 'state',
      title: t('register.state'),
      form: 'state',
      of: ({ state: at }) => {
        const known = register.states[at];
        return known === undefined ? at : wordsIn(locale, known.words);
      },
      width: 110,
    };
    const called = register.fields.filter(({ name }) => name === register.calledBy);
    const others = register.fields.filter(({ name }) => name !== register.calledBy);
    return [...called.map(cell), ...others.map(cell), ...added.map(cell), state];
  }, [register, locale, names, t]);
};

const useActs = (register: RegisterSpec, path: string): readonly ActSpec<Row>[] => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  return useMemo(() => {
    const spec = fieldOf(locale);
    const acts = (register.acts ?? []).map(
      ({ act, title, from, fields = [], permission = register.permission }): ActSpec<Row> => ({
        key: act,
        title: wordsIn(locale, title),
        permission,
        offered: ({ state }) => from.includes(state),
        path: ({ id }) => `${path}/${id}/${act}`,
        fields: fields.map(spec),
        body: (values, { timeZone }) => sent(fields, values, timeZone),
      }),
    );
    const correct: ActSpec<Row> = {
      key: 'correct',
      title: t('register.correct'),
      permission: register.permission,
      offered: () => true,
      method: 'PATCH',
      path: ({ id }) => `${path}/${id}`,
      fields: register.fields.map(spec),
      initial: (row) => filled(register.fields, row),
      body: (values, { timeZone }) => sent(register.fields, values, timeZone),
    };
    return [...acts, correct];
  }, [register, path, locale, t]);
};

const WriteForm = ({
  register,
  path,
  propertyId,
  onClose,
}: {
  register: RegisterSpec;
  path: string;
  propertyId: string;
  onClose: () => void;
}) => {
  const { locale } = useLanguage();
  const place = useRead<{ readonly timeZone: string }>(`/api/estates/properties/${propertyId}`);
  const zone = place.data?.timeZone;
  if (zone === undefined) return null;
  return (
    <ActForm
      name={`${register.name}.${propertyId}`}
      title={wordsIn(locale, register.write)}
      fields={register.fields.map(fieldOf(locale))}
      propertyId={propertyId}
      command={{ path, body: (values) => ({ ...sent(register.fields, values, zone), propertyId }) }}
      renews={[path]}
      onClose={onClose}
    />
  );
};

const One = ({ register, service, choose }: { register: RegisterSpec; service: string; choose: React.ReactNode }) => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const [writes, setWrites] = useState(false);
  const path = `/api/${service}/${register.name}`;
  const spec = useMemo(
    (): ListSpec => ({
      filters: { property: 'one', q: 'text', state: 'many' },
      sorts: [register.sortedBy, 'state'],
      defaultSort: `-${register.sortedBy}`,
      pageSize: 50,
    }),
    [register],
  );
  const states = Object.entries(register.states);
  return (
    <>
      <KeptList<Row>
        name={register.name}
        title={wordsIn(locale, register.title)}
        path={path}
        spec={spec}
        cells={useCells(register)}
        nameOf={(row) => String(row[register.calledBy] ?? '')}
        tone={({ state }) => register.states[state]?.tone ?? 'plain'}
        acts={useActs(register, path)}
        views={
          states.length < 2
            ? undefined
            : [
                { key: 'all', title: t('register.all'), search: '' },
                ...states.map(([key, { words }]) => ({ key, title: wordsIn(locale, words), search: `state=${key}` })),
              ]
        }
        filters={choose}
        empty={t('register.empty')}
        head={
          propertyId !== undefined && may(register.permission) ? (
            <Button type="primary" onClick={() => setWrites(true)}>
              {wordsIn(locale, register.write)}
            </Button>
          ) : null
        }
      />
      {writes && propertyId !== undefined ? (
        <WriteForm register={register} path={path} propertyId={propertyId} onClose={() => setWrites(false)} />
      ) : null}
    </>
  );
};

/** The registers of a service, one at a time, chosen by the last part of the address: `/registers/estates/visitor-vehicles`. */
export const RegistersPage = ({ service, registers }: { service: string; registers: readonly RegisterSpec[] }) => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const navigate = useNavigate();
  const { register: name } = useParams();
  const may = useMay();
  const open = registers.filter(({ read }) => read === undefined || may(read));
  const register = open.find((one) => one.name === name) ?? open[0];
  if (register === undefined) return null;
  return (
    <One
      key={register.name}
      register={register}
      service={service}
      choose={
        <ChoiceChip
          label={t('register.which')}
          value={register.name}
          choices={open.map((one) => ({ value: one.name, title: wordsIn(locale, one.title) }))}
          onChange={(next) => void navigate(`/registers/${service}/${next ?? register.name}`)}
        />
      }
    />
  );
};
