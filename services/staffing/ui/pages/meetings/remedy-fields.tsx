import { Field, FieldRow, useText } from '@goldkey/ui';
import { Input } from 'antd';
import type { Remedy } from '../../work/api.js';
import { PersonSelect } from '../../work/fields.js';
import { workTexts } from '../../work/text/texts.js';

type Path = readonly (string | number)[];

/** What is done about a problem, by whom, until when: all three, or it counts as not planned. */
export const RemedyFields = ({
  path,
  propertyId,
  known,
}: {
  path: Path;
  propertyId: string | undefined;
  /** What an earlier meeting decided. */
  known?: Remedy;
}) => {
  const t = useText(workTexts);
  return (
    <>
      <Field name={[...path, 'plan']} initialValue={known?.plan} label={t('problem.plan')} optional>
        <Input maxLength={500} />
      </Field>
      <FieldRow>
        <Field
          name={[...path, 'responsibleId']}
          initialValue={known?.responsibleId}
          label={t('plan.item.who')}
          optional
        >
          <PersonSelect propertyId={propertyId} />
        </Field>
        <Field name={[...path, 'dueOn']} initialValue={known?.dueOn} label={t('plan.item.due')} optional>
          <Input type="date" />
        </Field>
      </FieldRow>
    </>
  );
};
