import { Field, FieldRow, useText } from '@goldkey/ui';
import { Form, Input } from 'antd';
import type { Remedy } from '../../work/api.js';
import { PersonSelect } from '../../work/fields.js';
import { workTexts } from '../../work/text/texts.js';
import { isHalfRemedy } from './held-body.js';

type Path = readonly (string | number)[];

/** What is done about a problem, by whom, until when: all three, or it counts as not planned. */
export const RemedyFields = ({
  path,
  list = [],
  propertyId,
  known,
}: {
  path: Path;
  /** Of the list of the form that the path lies in. */
  list?: Path;
  propertyId: string | undefined;
  /** What an earlier meeting decided. */
  known?: Remedy;
}) => {
  const t = useText(workTexts);
  const form = Form.useFormInstance();
  const whole = [...list, ...path];
  const parts = ['plan', 'responsibleId', 'dueOn'] as const;
  const dependencies = parts.map((part) => [...whole, part]);
  const rules = [
    {
      validator: (_: unknown, value: unknown) =>
        !value && isHalfRemedy((form.getFieldValue(whole) ?? {}) as Partial<Remedy>)
          ? Promise.reject(new Error(t('problem.remedy.whole')))
          : Promise.resolve(),
    },
  ];
  const asked = { dependencies, rules, optional: true };
  return (
    <>
      <Field name={[...path, 'plan']} initialValue={known?.plan} label={t('problem.plan')} {...asked}>
        <Input maxLength={500} />
      </Field>
      <FieldRow>
        <Field
          name={[...path, 'responsibleId']}
          initialValue={known?.responsibleId}
          label={t('plan.item.who')}
          {...asked}
        >
          <PersonSelect propertyId={propertyId} />
        </Field>
        <Field name={[...path, 'dueOn']} initialValue={known?.dueOn} label={t('plan.item.due')} {...asked}>
          <Input type="date" />
        </Field>
      </FieldRow>
    </>
  );
};
