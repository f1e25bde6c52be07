import {
  ActDialog,
  Field,
  FieldRow,
  Icon,
  instantFromClock,
  localClock,
  MomentField,
  useCommand,
  useFormat,
  useText,
} from '@goldkey/ui';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { EXAMINATION_RENEWS, EXAMINATIONS, type ExaminationLine, pathOf, useDepartments } from '../../training/api.js';
import { PersonSelect } from '../../work/fields.js';
import { trainingTexts } from './text/texts.js';

interface ResultValues {
  readonly employeeId?: string;
  readonly score?: number;
  readonly departmentId?: string;
}

/** Rows of person and score; the department is asked of who works in none, or in another than by appointment. */
const Results = ({ propertyId }: { propertyId: string }) => {
  const t = useText(trainingTexts);
  const departments = useDepartments(propertyId);
  return (
    <Form.List name="results">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key}>
              <FieldRow>
                <Field name={[name, 'employeeId']} label={t('person.nth', { n: name + 1 })}>
                  <PersonSelect propertyId={propertyId} />
                </Field>
                <Field name={[name, 'score']} label={t('score')}>
                  <InputNumber min={0} max={100} step={0.5} precision={1} style={{ width: '100%' }} />
                </Field>
                <Field name={[name, 'departmentId']} label={t('department')} optional>
                  <Select
                    allowClear
                    placeholder={t('department.own')}
                    options={departments.map(({ id, name: label }) => ({ value: id, label }))}
                  />
                </Field>
              </FieldRow>
              {rows.length > 1 ? (
                <Button
                  type="link"
                  size="small"
                  onClick={() => remove(name)}
                  aria-label={t('person.remove.nth', { n: name + 1 })}
                >
                  {t('course.remove')}
                </Button>
              ) : null}
            </div>
          ))}
          <Button onClick={() => add({})} icon={<Icon name="plus" small />}>
            {t('person.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
};

const resultsOf = (rows: readonly ResultValues[]) =>
  rows.map(({ departmentId, ...row }) => ({ ...row, ...(departmentId && { departmentId }) }));

interface ExaminationValues {
  readonly name: string;
  readonly passMark: number;
  readonly takenAt: string;
  readonly results: readonly ResultValues[];
}

/** An examination is put on record with its results. */
export const ExaminationDialog = ({
  propertyId,
  zone,
  onClose,
}: {
  propertyId: string;
  zone: string;
  onClose: () => void;
}) => {
  const t = useText(trainingTexts);
  const { now } = useFormat();
  const command = useCommand({ title: t('examination.new'), renews: EXAMINATION_RENEWS, onDone: onClose });
  return (
    <ActDialog<ExaminationValues>
      title={t('examination.new')}
      draftName={`staffing.examination.${propertyId}`}
      initial={{ passMark: 60, takenAt: localClock(now, zone), results: [{}] }}
      command={command}
      saveText={t('examination.new')}
      onClose={onClose}
      onSave={({ takenAt, results, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: EXAMINATIONS,
          body: { propertyId, ...values, takenAt: instantFromClock(takenAt, zone), results: resultsOf(results) },
          draft,
        })
      }
    >
      <Field name="name" label={t('examination')}>
        <Input maxLength={120} />
      </Field>
      <FieldRow>
        <Field name="takenAt" label={t('takenAt')}>
          <MomentField />
        </Field>
        <Field name="passMark" label={t('passMark')}>
          <InputNumber min={0} max={100} step={0.5} precision={1} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <Results propertyId={propertyId} />
    </ActDialog>
  );
};

/** Results that were still missing. */
export const AddResultsDialog = ({ line, onClose }: { line: ExaminationLine; onClose: () => void }) => {
  const t = useText(trainingTexts);
  const command = useCommand({ title: t('results.add'), renews: EXAMINATION_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ results: readonly ResultValues[] }>
      title={`${t('results.add')} · ${line.name}`}
      draftName={`staffing.examination.results.${line.id}`}
      initial={{ results: [{}] }}
      command={command}
      saveText={t('results.add')}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={({ results }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(EXAMINATIONS, line.id)}/results`,
          body: { results: resultsOf(results) },
          version,
          draft,
        })
      }
    >
      <Results propertyId={line.propertyId} />
    </ActDialog>
  );
};
