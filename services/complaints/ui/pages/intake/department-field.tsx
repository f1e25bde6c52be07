import { Field, useRead, useText } from '@goldkey/ui';
import { Form, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { type Choices, COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import type { IntakeValues } from './receive-body.js';

/** Whose the last matter of this category was at the property. */
const useUsual = (choices: Choices, propertyId: string | undefined, category: string | undefined) => {
  const isKnown = propertyId !== undefined && category !== undefined && choices.categories.includes(category);
  const read = useRead<ListPage<ComplaintLine>>(isKnown ? COMPLAINTS : undefined, {
    propertyId,
    category,
    sort: '-receivedAt',
    pageSize: 1,
  });
  return isKnown ? read.data?.items[0]?.departmentId : undefined;
};

/** The department that answers: what it was the last time for such a matter, until the person says another. */
export const DepartmentField = ({ choices, propertyId }: { choices: Choices; propertyId: string | undefined }) => {
  const t = useText(complaintTexts);
  const form = Form.useFormInstance<IntakeValues>();
  const departments = choices.departments.filter((department) => department.propertyId === propertyId);
  const usual = useUsual(choices, propertyId, Form.useWatch('category', form));
  const isOwn = departments.some(({ departmentId }) => departmentId === usual);
  const proposed = useRef<string>(undefined);
  useEffect(() => {
    if (usual === undefined || !isOwn) return;
    const said = form.getFieldValue('departmentId');
    if (said !== undefined && said !== proposed.current) return;
    proposed.current = usual;
    form.setFieldsValue({ departmentId: usual });
  }, [form, usual, isOwn]);
  return (
    <Field name="departmentId" label={t('intake.department')}>
      <Select options={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))} />
    </Field>
  );
};
