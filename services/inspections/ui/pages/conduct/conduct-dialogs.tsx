import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  GROUP_ZONE,
  localClock,
  useCommand,
  useFormat,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Checkbox, Form, Input, Select } from 'antd';
import { RENEWED } from '../../api.js';
import { PropertyField } from '../../parts.js';
import { type ActName, ARTICLES, CASES, type CaseRecord, COLLEAGUES, casePath, LEVELS } from './api.js';
import { conductTexts } from './text/texts.js';

interface ReportValues {
  readonly propertyId: string;
  readonly employeeId: string;
  readonly article: number;
  readonly level: (typeof LEVELS)[number];
  readonly occurredOn: string;
  readonly description: string;
  readonly evidence: string;
}

/** Who held a post at the property on the day: whom it can be about. */
const Colleague = (field: { id?: string; value?: string; onChange?: (id: string) => void }) => {
  const propertyId = Form.useWatch('propertyId') as string | undefined;
  const on = Form.useWatch('occurredOn') as string | undefined;
  const isKnown = propertyId !== undefined && on !== undefined;
  const read = useRead<{ readonly items: readonly { readonly employeeId: string; readonly name: string }[] }>(
    isKnown ? COLLEAGUES : undefined,
    { propertyId, on },
  );
  return (
    <Select
      {...field}
      disabled={!isKnown}
      showSearch={{ optionFilterProp: 'label' }}
      options={(read.data?.items ?? []).map(({ employeeId, name }) => ({ value: employeeId, label: name }))}
    />
  );
};

/** Somebody tells of a breach. */
export const ReportDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(conductTexts);
  const format = useFormat();
  const command = useCommand({ title: t('report'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<ReportValues>
      title={t('report')}
      draftName="inspections.conduct-case"
      initial={{ propertyId, level: 'town', occurredOn: localClock(format.now, GROUP_ZONE).slice(0, 10) }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: CASES, body, draft })}
    >
      <FieldRow>
        <Field name="propertyId" label={t('property')}>
          <PropertyField />
        </Field>
        <Field name="occurredOn" label={t('occurredOn')}>
          <DayField />
        </Field>
      </FieldRow>
      <Field name="employeeId" label={t('person')}>
        <Colleague />
      </Field>
      <FieldRow>
        <Field name="article" label={t('article')}>
          <Select options={ARTICLES.map((value) => ({ value, label: t(`article.${value}`) }))} />
        </Field>
        <Field name="level" label={t('level')}>
          <Select options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="description" label={t('description')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
      <Field name="evidence" label={t('evidence')} extra={t('evidence.hint')}>
        <Input autoComplete="off" maxLength={500} />
      </Field>
    </ActDialog>
  );
};

interface ActValues {
  readonly words?: string;
  readonly silent?: boolean;
  readonly reason?: string;
  readonly circulated?: boolean;
  readonly serious?: boolean;
}

const Fields = ({ act, level }: { act: ActName; level: CaseRecord['level'] }) => {
  const t = useText(conductTexts);
  if (act === 'withdrawal') return <p>{t('act.withdrawal.ask')}</p>;
  if (act === 'hearing')
    return (
      <>
        <Field name="words" label={t('words')}>
          <WordsArea autoSize={{ minRows: 3, maxRows: 10 }} longest={4000} />
        </Field>
        <Field name="silent" label="" valuePropName="checked" optional noStyle>
          <Checkbox>{t('silent')}</Checkbox>
        </Field>
      </>
    );
  return (
    <>
      <Field name="reason" label={t('reason')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={500} />
      </Field>
      {act === 'confirmation' ? (
        <>
          <Field name="circulated" label="" valuePropName="checked" optional noStyle>
            <Checkbox>{t('circulated')}</Checkbox>
          </Field>
          {level === 'province' ? (
            <Field name="serious" label="" valuePropName="checked" optional noStyle>
              <Checkbox>{t('serious')}</Checkbox>
            </Field>
          ) : null}
        </>
      ) : null}
    </>
  );
};

/** A step of a case. */
export const CaseActDialog = ({ act, record, onClose }: { act: ActName; record: CaseRecord; onClose: () => void }) => {
  const t = useText(conductTexts);
  const title = t(`act.${act}`);
  const command = useCommand({ title: `${title} ${record.employeeName}`, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<ActValues>
      title={title}
      draftName={`inspections.conduct-case.${act}.${record.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: record.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${casePath(record.id)}/${act}`,
          body: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
          version,
          draft,
        })
      }
    >
      <Fields act={act} level={record.level} />
    </ActDialog>
  );
};
