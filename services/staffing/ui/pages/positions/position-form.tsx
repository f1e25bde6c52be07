import { Field, FieldGroup, FieldRow, Icon, useText, WordsArea } from '@goldkey/ui';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { type AuthorityKind, authorityKinds, mattersOf, measures, powers } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { weightSum } from './position-values.js';

const LONG = { minRows: 2, maxRows: 12 };

/** Rows that can be added and taken away; each says which one it is. */
const Rows = ({
  name,
  add,
  initial,
  children,
}: {
  name: string;
  add: string;
  initial: object;
  children: (row: number) => ReactNode;
}) => {
  const t = useText(positionTexts);
  return (
    <Form.List name={name}>
      {(rows, { add: addRow, remove }) => (
        <>
          {rows.map(({ key, name: row }) => (
            <div key={key} className="gk-position-row">
              {children(row)}
              <Button
                type="link"
                size="small"
                onClick={() => remove(row)}
                aria-label={t('form.remove.nth', { n: row + 1, what: add })}
              >
                {t('form.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => addRow(initial)} icon={<Icon name="plus" small />}>
            {add}
          </Button>
        </>
      )}
    </Form.List>
  );
};

const Duties = () => {
  const t = useText(positionTexts);
  return (
    <FieldGroup title={t('part.duties')}>
      <Rows name="duties" add={t('form.duty.add')} initial={{}}>
        {(row) => (
          <>
            <Field name={[row, 'duty']} label={t('form.duty.nth', { n: row + 1 })}>
              <Input maxLength={500} />
            </Field>
            <Field name={[row, 'tasks']} label={t('form.tasks')} extra={t('form.aLineEach')} optional>
              <Input.TextArea autoSize={LONG} />
            </Field>
          </>
        )}
      </Rows>
    </FieldGroup>
  );
};

const AuthorityRow = ({ row }: { row: number }) => {
  const t = useText(positionTexts);
  const form = Form.useFormInstance();
  const kind = (Form.useWatch(['authority', row, 'kind'], form) ?? 'work') as AuthorityKind;
  return (
    <>
      <Field name={[row, 'kind']} label={t('form.authority.nth', { n: row + 1 })}>
        <Radio.Group
          optionType="button"
          options={authorityKinds.map((value) => ({ value, label: t(`authority.${value}`) }))}
          onChange={() => form.setFieldValue(['authority', row, 'matter'], undefined)}
        />
      </Field>
      <Field name={[row, 'what']} label={t('form.authority.what')}>
        <Input maxLength={500} />
      </Field>
      <FieldRow>
        <Field name={[row, 'powers']} label={t('form.authority.powers')}>
          <Select mode="multiple" options={powers.map((value) => ({ value, label: t(`power.${value}`) }))} />
        </Field>
        <Field
          name={[row, 'matter']}
          label={t('form.authority.matter')}
          tooltip={t('form.authority.matter.lead')}
          optional
        >
          <Select allowClear options={mattersOf[kind].map((value) => ({ value, label: t(`matter.${value}`) }))} />
        </Field>
        {kind === 'expense' ? (
          <Field name={[row, 'limit']} label={t('form.authority.limit')} optional>
            <Input inputMode="decimal" suffix={t('yuan')} maxLength={12} />
          </Field>
        ) : null}
      </FieldRow>
    </>
  );
};

const Authority = () => {
  const t = useText(positionTexts);
  return (
    <FieldGroup title={t('part.authority')}>
      <Rows name="authority" add={t('form.authority.add')} initial={{ kind: 'work', powers: [] }}>
        {(row) => <AuthorityRow row={row} />}
      </Rows>
    </FieldGroup>
  );
};

/** How the indicator gets its value, and from where to where it earns; what is measured has both. */
const MeasureFields = ({ row }: { row: number }) => {
  const t = useText(positionTexts);
  const form = Form.useFormInstance();
  const measure = Form.useWatch(['indicators', row, 'measure'], form) as string | undefined;
  const isStated = (measure ?? 'stated') === 'stated';
  return (
    <FieldRow>
      <Field name={[row, 'measure']} label={t('form.measure')} tooltip={t('form.measure.lead')} optional>
        <Select allowClear options={measures.map((value) => ({ value, label: t(`measure.${value}`) }))} />
      </Field>
      <Field name={[row, 'floor']} label={t('indicator.floor')} extra={t('form.exact')} optional={isStated}>
        <Input maxLength={20} />
      </Field>
      <Field name={[row, 'target']} label={t('indicator.target')} optional={isStated}>
        <Input maxLength={20} />
      </Field>
    </FieldRow>
  );
};

const Indicators = () => {
  const t = useText(positionTexts);
  const form = Form.useFormInstance();
  const sum = weightSum(Form.useWatch('indicators', form));
  return (
    <FieldGroup title={t('part.indicators')}>
      <Rows name="indicators" add={t('form.indicator.add')} initial={{}}>
        {(row) => (
          <>
            <FieldRow>
              <Field name={[row, 'indicator']} label={t('form.indicator.nth', { n: row + 1 })}>
                <Input maxLength={200} />
              </Field>
              <Field name={[row, 'weight']} label={t('indicator.weight')}>
                <InputNumber min={1} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
              </Field>
            </FieldRow>
            <MeasureFields row={row} />
          </>
        )}
      </Rows>
      <p role="status" className={sum === 100 || sum === 0 ? 'gk-small gk-muted' : 'gk-small gk-soon'}>
        {t('form.weights', { sum })}
      </p>
    </FieldGroup>
  );
};

/** Lines of one part: each a text of its own. */
const Lines = ({ part, names, lists = [] }: { part: Part; names: readonly string[]; lists?: readonly string[] }) => {
  const t = useText(positionTexts);
  return (
    <FieldGroup title={t(`part.${part}`)}>
      {names.map((name) => (
        <Field key={name} name={[part, name]} label={t(`${part}.${name}` as never)} optional>
          <WordsArea autoSize={{ minRows: 1, maxRows: 8 }} longest={500} />
        </Field>
      ))}
      {lists.map((name) => (
        <Field
          key={name}
          name={[part, name]}
          label={t(`${part}.${name}` as never)}
          extra={t('form.aLineEach')}
          optional
        >
          <Input.TextArea autoSize={LONG} />
        </Field>
      ))}
    </FieldGroup>
  );
};
type Part = 'relations' | 'conditions' | 'qualifications' | 'career' | 'training';

const Identity = ({ aboveProperties }: { aboveProperties: boolean }) => {
  const t = useText(positionTexts);
  return (
    <>
      <FieldRow>
        <Field name="name" label={t('position.name')}>
          <Input maxLength={80} />
        </Field>
        <Field name="grade" label={t('position.grade')} optional>
          <Input maxLength={20} />
        </Field>
      </FieldRow>
      <Field name="superior" label={t('position.superior')} optional>
        <Input maxLength={200} />
      </Field>
      <Field name="subordinates" label={t('position.subordinates')} extra={t('form.aLineEach')} optional>
        <Input.TextArea autoSize={LONG} />
      </Field>
      <FieldRow>
        <Field name="headCount" label={t('position.headCount')}>
          <InputNumber min={0} max={1000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="headCountPer" label={t('position.headCountPer')}>
          <Radio.Group
            optionType="button"
            options={(['unit', 'property'] as const).map((value) => ({
              value,
              label: t(`headCountPer.${value}`),
              disabled: value === 'property' && !aboveProperties,
            }))}
          />
        </Field>
        <Field name="keyPosition" label={t('position.key')}>
          <Radio.Group
            optionType="button"
            options={[true, false].map((value) => ({ value, label: t(value ? 'yes' : 'no') }))}
          />
        </Field>
      </FieldRow>
    </>
  );
};

/** The parts of a description, in the order of the printed form. */
export const DescriptionFields = ({ first, aboveProperties }: { first?: ReactNode; aboveProperties: boolean }) => {
  const t = useText(positionTexts);
  return (
    <>
      <FieldGroup title={t('part.identity')}>
        {first}
        <Identity aboveProperties={aboveProperties} />
      </FieldGroup>
      <FieldGroup title={t('part.summary')}>
        <Field name="summary" label={t('part.summary')} optional>
          <WordsArea autoSize={{ minRows: 3, maxRows: 16 }} longest={4000} />
        </Field>
      </FieldGroup>
      <Duties />
      <Authority />
      <Indicators />
      <Lines part="relations" names={['inside', 'outside']} />
      <Lines part="conditions" names={['hours', 'place', 'surroundings', 'hazard']} />
      <Lines
        part="qualifications"
        names={['education', 'experience', 'certificates', 'knowledge', 'health']}
        lists={['skills', 'qualities']}
      />
      <Lines part="career" names={['promotion', 'rotation', 'substitution']} />
      <Lines part="training" names={['before', 'after']} />
    </>
  );
};
