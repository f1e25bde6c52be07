import { useMemo } from 'react';
import { useRead } from '../data/data-context.js';
import { useLanguage, useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import type { FieldSpec } from './act-form.js';
import { COLLEAGUES } from './colleagues.js';
import type { ActSpec, CellSpec } from './kept-list.js';
import {
  corrected,
  fieldOf,
  filled,
  type RegisterField,
  type RegisterRow,
  type RegisterSpec,
  sent,
  wordsIn,
} from './register-spec.js';

const CELL_FORMS: Partial<Record<FieldSpec['form'], CellSpec<RegisterRow>['form']>> = {
  money: 'money',
  count: 'count',
  number: 'count',
  day: 'day',
  moment: 'instant',
};

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

/** The columns and facts of a register's records. */
export const useCells = (register: RegisterSpec): readonly CellSpec<RegisterRow>[] => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const names = useNames(register);
  return useMemo(() => {
    const cell = ({ name, label, form, options = {}, column }: RegisterField): CellSpec<RegisterRow> => {
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
    // Which record it is says its page, beside.
    const added = [...new Map(ofActs.map((field) => [field.name, field])).values()].filter(
      ({ form }) => form !== 'record',
    );
    const state: CellSpec<RegisterRow> = {
      key: 'state',
      title: t('register.state'),
      form: 'state',
      of: ({ state: at, overdue }) => {
        if (overdue === true) return t('register.overdue');
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

/** The acts on a register's records, the correction last. */
export const useActs = (register: RegisterSpec, path: string): readonly ActSpec<RegisterRow>[] => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  return useMemo(() => {
    const spec = fieldOf(locale);
    const acts = (register.acts ?? []).map(
      ({ act, title, from, fields = [], permission = register.permission }): ActSpec<RegisterRow> => ({
        key: act,
        title: wordsIn(locale, title),
        permission,
        offered: ({ state }) => from.includes(state),
        path: ({ id }) => `${path}/${id}/${act}`,
        fields: fields.map(spec),
        body: (values, { timeZone }) => sent(fields, values, timeZone),
      }),
    );
    const looks = new Set((register.acts ?? []).flatMap(({ act, byAnother }) => (byAnother ? [act] : [])));
    const correct: ActSpec<RegisterRow> = {
      key: 'correct',
      title: t('register.correct'),
      permission: register.permission,
      offered: ({ course }) => !course.some(({ act }) => looks.has(act)),
      method: 'PATCH',
      path: ({ id }) => `${path}/${id}`,
      fields: register.fields.map(spec),
      initial: (row) => filled(register.fields, row),
      body: (values, row) => corrected(register.fields, values, row),
    };
    return [...acts, correct];
  }, [register, path, locale, t]);
};
