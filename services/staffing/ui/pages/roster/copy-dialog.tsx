import { ActDialog, Field, type RunningCommand, useFormat, useText } from '@goldkey/ui';
import type { CellValue } from '@goldkey/ui/grid';
import { Form, Select } from 'antd';
import { shiftTexts } from '../../shifts/text/texts.js';
import { copyPerson, copyWeek, mondaysOf } from './copies.js';
import type { RosterPerson } from './roster.js';

interface Values {
  readonly kind: 'week' | 'person';
  readonly monday: string;
  readonly until: 'next' | 'all';
  readonly person?: string;
  readonly from?: string;
  readonly onto?: string[];
}

/** The cells are written as if by hand, saved behind, and taken back by undo. */
const idle: RunningCommand = { run: () => undefined, state: 'idle', problem: undefined, forget: () => undefined };

const WeekFields = ({ mondays, people }: { mondays: readonly string[]; people: readonly RosterPerson[] }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  return (
    <>
      <Field name="monday" label={t('copy.from')}>
        <Select options={mondays.map((value) => ({ value, label: t('copy.weekOf', { from: format.day(value) }) }))} />
      </Field>
      <Field name="until" label={t('copy.weeks')}>
        <Select options={(['next', 'all'] as const).map((value) => ({ value, label: t(`copy.weeks.${value}`) }))} />
      </Field>
      <Field name="person" label={t('copy.people')} optional>
        <Select
          allowClear
          placeholder={t('copy.people.all')}
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ employeeId, name }) => ({ value: employeeId, label: name }))}
        />
      </Field>
    </>
  );
};

const PersonFields = ({ people }: { people: readonly RosterPerson[] }) => {
  const t = useText(shiftTexts);
  const options = people.map(({ employeeId, name }) => ({ value: employeeId, label: name }));
  return (
    <>
      <Field name="from" label={t('copy.from')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Field>
      <Field name="onto" label={t('copy.to')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Field>
    </>
  );
};

const Fields = ({ mondays, people }: { mondays: readonly string[]; people: readonly RosterPerson[] }) => {
  const t = useText(shiftTexts);
  const kind = Form.useWatch<Values['kind'] | undefined>('kind');
  return (
    <>
      <Field name="kind" label={t('copy.kind')}>
        <Select options={(['week', 'person'] as const).map((value) => ({ value, label: t(`copy.${value}`) }))} />
      </Field>
      {kind === 'person' ? <PersonFields people={people} /> : <WeekFields mondays={mondays} people={people} />}
    </>
  );
};

/** Copies a week onto the next ones, or a person's month onto others. */
export const CopyDialog = ({
  days,
  people,
  valueAt,
  onCopy,
  onClose,
}: {
  days: readonly string[];
  people: readonly RosterPerson[];
  valueAt: (employeeId: string, date: string) => string;
  onCopy: (cells: readonly CellValue[]) => void;
  onClose: () => void;
}) => {
  const t = useText(shiftTexts);
  const mondays = mondaysOf(days);
  const cellsOf = ({ kind, monday, until, person, from, onto }: Values): readonly CellValue[] => {
    if (kind === 'person') return from === undefined ? [] : copyPerson(from, onto ?? [], days, valueAt);
    const whose = person === undefined ? people.map(({ employeeId }) => employeeId) : [person];
    return copyWeek({ monday, until }, whose, days, valueAt);
  };
  return (
    <ActDialog<Values>
      title={t('roster.copy')}
      draftName="staffing.roster.copy"
      initial={{ kind: 'week', monday: mondays[0] ?? '', until: 'next' }}
      command={idle}
      saveText={t('copy.save')}
      onClose={onClose}
      onSave={(values) => {
        onCopy(cellsOf(values));
        onClose();
      }}
    >
      <Fields mondays={mondays} people={people} />
    </ActDialog>
  );
};
