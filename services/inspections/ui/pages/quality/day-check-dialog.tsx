import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  MomentField,
  useCommand,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form, Select } from 'antd';
import { RENEWED } from '../../api.js';
import { PropertyField } from '../../parts.js';
import { FoundFields, type FoundValues, foundBody } from '../../supervision/found-fields.js';
import { PostsField } from '../../supervision/parts.js';
import { useZone } from '../findings/use-zone.js';
import { DAY_CHECKS } from './api.js';
import { qualityTexts } from './text/texts.js';

interface Values {
  readonly propertyId: string;
  readonly departmentId?: string;
  readonly checkedAt?: string;
  readonly posts: readonly string[];
  readonly findings?: readonly FoundValues[];
  readonly note?: string;
}

interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly propertyId?: string;
}

/** Departments of the property, as the organisation has them. */
const Departments = (field: { id?: string; value?: string; onChange?: (id: string) => void }) => {
  const propertyId = Form.useWatch('propertyId') as string | undefined;
  const read = useRead<{ readonly items: readonly Unit[] }>(
    propertyId === undefined ? undefined : '/api/staffing/units',
    { propertyId, kind: 'department', pageSize: 200 },
  );
  return (
    <Select
      {...field}
      allowClear
      options={(read.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};

const OfProperty = (field: { id?: string; value?: readonly string[]; onChange?: (ids: string[]) => void }) => (
  <PostsField {...field} propertyId={Form.useWatch('propertyId') as string | undefined} />
);
const Found = () => <FoundFields propertyId={Form.useWatch('propertyId') as string | undefined} />;

/** Duty posts were checked by day: those that a finding names were not in order. */
export const DayCheckDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(qualityTexts);
  const zoneOf = useZone();
  const command = useCommand({ title: t('day.new'), renews: RENEWED, onDone: onClose });
  const save = ({ checkedAt, posts, findings = [], departmentId, note, ...body }: Values, draft: string) => {
    const zone = zoneOf(body.propertyId);
    const wrong = new Set(findings.flatMap(({ postId }) => postId ?? []));
    command.run({
      method: 'POST',
      path: DAY_CHECKS,
      body: {
        ...body,
        ...(departmentId && { departmentId }),
        ...(note && { note }),
        ...(checkedAt && { at: instantFromClock(checkedAt, zone) }),
        posts: [...new Set([...posts, ...wrong])].map((postId) => ({ postId, inOrder: !wrong.has(postId) })),
        findings: foundBody(findings, zone),
      },
      draft,
    });
  };
  return (
    <ActDialog<Values>
      title={t('day.new')}
      draftName="inspections.day-check"
      initial={{ propertyId, posts: [], findings: [] }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={save}
    >
      <FieldRow>
        <Field name="propertyId" label={t('property')}>
          <PropertyField />
        </Field>
        <Field name="departmentId" label={t('day.department')} optional>
          <Departments />
        </Field>
      </FieldRow>
      <Field name="checkedAt" label={t('day.checkedAt')} optional>
        <MomentField />
      </Field>
      <Field name="posts" label={t('day.posts')} extra={t('day.posts.hint')}>
        <OfProperty />
      </Field>
      <Found />
      <Field name="note" label={t('note')} optional>
        <WordsArea autoSize={{ minRows: 1, maxRows: 4 }} longest={2000} />
      </Field>
    </ActDialog>
  );
};
