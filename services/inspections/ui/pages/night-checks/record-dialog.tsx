import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  localClock,
  MomentField,
  useCommand,
  useMay,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Checkbox, Form, Input } from 'antd';
import { RENEWED } from '../../api.js';
import { NIGHT_CHECKS, type NightCheck, pathOf, REGISTERS } from '../../supervision/api.js';
import { FoundFields, type FoundValues, foundBody } from '../../supervision/found-fields.js';
import { PostsField } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';
import { useZone } from '../findings/use-zone.js';
import { KindField } from './night-dialogs.js';

interface RecordValues {
  readonly kind?: NightCheck['kind'];
  readonly startedAt: string;
  readonly endedAt: string;
  readonly 'security-log'?: string;
  readonly 'centre-record'?: string;
  readonly signed?: boolean;
  readonly posts?: readonly string[];
  readonly note?: string;
  readonly findings?: readonly FoundValues[];
}

const recordBody = (values: RecordValues, zone: string): object => {
  const { startedAt, endedAt, signed = false, posts = [], note } = values;
  return {
    startedAt: instantFromClock(startedAt, zone),
    endedAt: instantFromClock(endedAt, zone),
    entries: REGISTERS.flatMap((register) => {
      const entry = values[register]?.trim();
      return entry ? [{ register, entry }] : [];
    }),
    signed,
    posts,
    ...(note ? { note } : {}),
  };
};

const valuesOf = (check: NightCheck | undefined, zone: string, kind: NightCheck['kind']): Partial<RecordValues> => {
  if (check === undefined) return { kind, findings: [] };
  const clock = (at: string | undefined) => (at === undefined ? undefined : localClock(Date.parse(at), zone));
  return {
    kind: check.kind,
    ...(check.startedAt !== undefined && { startedAt: clock(check.startedAt) as string }),
    ...(check.endedAt !== undefined && { endedAt: clock(check.endedAt) as string }),
    ...Object.fromEntries(check.entries.map(({ register, entry }) => [register, entry])),
    signed: check.signedAt !== undefined,
    posts: check.posts,
    ...(check.note !== undefined && { note: check.note }),
    findings: [],
  };
};

const Found = ({ propertyId, kind }: { propertyId: string; kind: NightCheck['kind'] | undefined }) => {
  const asked = Form.useWatch('kind') as NightCheck['kind'] | undefined;
  return (
    <FoundFields propertyId={propertyId} {...((kind ?? asked) === 'quality' && { counts: 'sleeping' as const })} />
  );
};

/** A night check is written down by who made it; `check`: the planned one that was made, or the made one that is put right. */
export const NightRecordDialog = ({
  propertyId,
  check,
  onClose,
}: {
  propertyId: string;
  check?: NightCheck;
  onClose: () => void;
}) => {
  const t = useText(supervisionTexts);
  const zone = useZone()(propertyId);
  const kind = useMay()('inspections:quality') ? 'quality' : 'own';
  const corrects = check?.state === 'completed';
  const title = t(corrects ? 'night.correct' : 'night.record');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const save = (values: RecordValues, draft: string, version: number | undefined) => {
    const body = recordBody(values, zone);
    const findings = foundBody(values.findings, zone);
    if (check === undefined) {
      const whole = { propertyId, kind: values.kind ?? kind, ...body, findings };
      command.run({ method: 'POST', path: NIGHT_CHECKS, body: whole, draft });
      return;
    }
    const door = `${pathOf(NIGHT_CHECKS, check.id)}/${corrects ? 'correction' : 'record'}`;
    command.run({ method: 'POST', path: door, body: corrects ? body : { ...body, findings }, version, draft });
  };
  return (
    <ActDialog<RecordValues>
      title={title}
      draftName={`inspections.night-check.${check?.id ?? propertyId}`}
      initial={valuesOf(check, zone, kind)}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      over={{ version: check?.version }}
      onSave={save}
    >
      {check === undefined ? <KindField /> : null}
      <FieldRow>
        <Field name="startedAt" label={t('night.startedAt')}>
          <MomentField />
        </Field>
        <Field name="endedAt" label={t('night.endedAt')}>
          <MomentField />
        </Field>
      </FieldRow>
      <FieldRow>
        {REGISTERS.map((register) => (
          <Field key={register} name={register} label={t(`night.${register}`)} tooltip={t('night.entry.hint')} optional>
            <Input autoComplete="off" maxLength={120} />
          </Field>
        ))}
      </FieldRow>
      <Field name="posts" label={t('night.posts')} optional>
        <PostsField propertyId={propertyId} />
      </Field>
      <Field name="note" label={t('note')} optional>
        <WordsArea autoSize={{ minRows: 1, maxRows: 4 }} longest={2000} />
      </Field>
      {corrects ? null : <Found propertyId={propertyId} kind={check?.kind} />}
      <Field name="signed" label="" valuePropName="checked" optional noStyle>
        <Checkbox>{t('night.signed')}</Checkbox>
      </Field>
    </ActDialog>
  );
};
