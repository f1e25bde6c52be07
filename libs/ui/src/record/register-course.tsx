import { useRead } from '../data/data-context.js';
import { toldIn } from '../format/zone.js';
import { useLanguage, useText } from '../language/language-context.js';
import { Loaded } from '../page/loaded.js';
import { SectionHead } from '../page/page.js';
import { Timeline } from '../parts/timeline.js';
import { uiTexts } from '../text/texts.js';
import { type CourseLine, useCoursePoints } from './course.js';
import { type CellSpec, useCell } from './kept-list.js';
import { useCells } from './register-cells.js';
import { type Changed, changesOf, doneAt, type RegisterRow, type RegisterSpec, wordsIn } from './register-spec.js';

interface Whole extends RegisterRow {
  readonly history: readonly (CourseLine & Changed)[];
}

/** Tells a value of a field as the record's facts do. */
const useValue = (zone: string) => {
  const told = useCell();
  return ({ of, form, key }: CellSpec<RegisterRow>, value: unknown): string => {
    const known = of({ [key]: value } as unknown as RegisterRow);
    if (known === undefined) return '';
    return String(told(form, form === 'instant' ? toldIn(Date.parse(String(known)), zone) : known));
  };
};

const Points = ({ register, record }: { register: RegisterSpec; record: Whole }) => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const cells = useCells(register);
  const toldOf = useValue(record.timeZone);
  const points = useCoursePoints(record.history, {
    zone: record.timeZone,
    titleOf: (line) => {
      const done = doneAt(record, line);
      const act = register.acts?.find((one) => one.act === done?.act);
      if (act !== undefined) return wordsIn(locale, act.title);
      if (line.change === 'file-added' || line.change === 'file-taken-away') return t(`register.${line.change}`);
      return t(line.change.endsWith('-written') ? 'register.written' : 'register.corrected');
    },
    notesOf: (line) =>
      changesOf(line, doneAt(record, line)).flatMap(({ name, was, is }) => {
        const cell = cells.find(({ key }) => key === name);
        if (cell === undefined || name === 'state') return [];
        if (is === undefined) return [t('register.changed', { field: cell.title })];
        const values = [was, is].map((value) => (value === undefined ? '' : toldOf(cell, value)));
        return [`${cell.title}: ${was === undefined ? values[1] : values.map((value) => value || '–').join(' → ')}`];
      }),
  });
  return <Timeline points={points} />;
};

/** Everything that happened to a record of a register: who, when, and what stood there before. */
export const RegisterCourse = ({ register, path, row }: { register: RegisterSpec; path: string; row: RegisterRow }) => {
  const t = useText(uiTexts);
  const read = useRead<Whole>(`${path}/${encodeURIComponent(row.id)}`);
  return (
    <>
      <SectionHead title={t('record.course')} />
      <Loaded query={read}>{(record) => <Points register={register} record={record} />}</Loaded>
    </>
  );
};
