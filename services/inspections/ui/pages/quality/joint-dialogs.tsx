import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  localClock,
  MomentField,
  useCommand,
  useFormat,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form, Input } from 'antd';
import { RENEWED } from '../../api.js';
import { PropertyField } from '../../parts.js';
import { FoundFields, type FoundValues, foundBody } from '../../supervision/found-fields.js';
import { PeopleField } from '../../supervision/parts.js';
import { useZone } from '../findings/use-zone.js';
import { JOINTS, type JointInspection } from './api.js';
import { qualityTexts } from './text/texts.js';

const OfProperty = (field: { id?: string; value?: readonly string[]; onChange?: (ids: string[]) => void }) => (
  <PeopleField {...field} propertyId={Form.useWatch('propertyId') as string | undefined} />
);

interface InviteValues {
  readonly propertyId: string;
  readonly topic: string;
  readonly place: string;
  readonly meetsAt: string;
  readonly expectedIds: readonly string[];
}

/** People are invited to inspect together. */
export const InviteDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(qualityTexts);
  const zoneOf = useZone();
  const command = useCommand({ title: t('joint.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<InviteValues>
      title={t('joint.new')}
      draftName="inspections.joint-inspection"
      initial={{ propertyId, expectedIds: [] }}
      command={command}
      saveText={t('joint.new')}
      onClose={onClose}
      onSave={({ meetsAt, ...body }, draft) =>
        command.run({
          method: 'POST',
          path: JOINTS,
          body: { ...body, meetsAt: instantFromClock(meetsAt, zoneOf(body.propertyId)) },
          draft,
        })
      }
    >
      <Field name="propertyId" label={t('property')}>
        <PropertyField />
      </Field>
      <FieldRow>
        <Field name="topic" label={t('joint.topic')}>
          <Input autoComplete="off" maxLength={200} />
        </Field>
        <Field name="place" label={t('joint.place')}>
          <Input autoComplete="off" maxLength={200} />
        </Field>
      </FieldRow>
      <Field name="meetsAt" label={t('joint.meetsAt')}>
        <MomentField ahead />
      </Field>
      <Field name="expectedIds" label={t('joint.expected')} extra={t('joint.absent.rule')}>
        <OfProperty />
      </Field>
    </ActDialog>
  );
};

interface HoldValues {
  readonly heldAt?: string;
  readonly attendedIds: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly findings?: readonly FoundValues[];
}

/** Whoever was expected and is not among those who came may have a reason. */
const Absences = ({ inspection }: { inspection: JointInspection }) => {
  const t = useText(qualityTexts);
  const came = (Form.useWatch('attendedIds') ?? []) as readonly string[];
  return inspection.expected
    .filter(({ employeeId }) => !came.includes(employeeId))
    .map(({ employeeId, name }) => (
      <Field key={employeeId} name={['reasons', employeeId]} label={`${t('joint.absent')} · ${name}`} optional>
        <Input autoComplete="off" maxLength={500} placeholder={t('reason')} />
      </Field>
    ));
};

/** What came of it: who was there, who was not, what was found. */
export const HoldDialog = ({ inspection, onClose }: { inspection: JointInspection; onClose: () => void }) => {
  const t = useText(qualityTexts);
  const zone = useZone()(inspection.propertyId);
  const { now } = useFormat();
  const command = useCommand({ title: t('joint.hold'), renews: RENEWED, onDone: onClose });
  const save = (
    { heldAt, attendedIds, reasons = {}, summary, findings }: HoldValues,
    draft: string,
    version: number | undefined,
  ) => {
    const absences = Object.entries(reasons).flatMap(([employeeId, reason]) =>
      reason && !attendedIds.includes(employeeId) ? [{ employeeId, reason }] : [],
    );
    command.run({
      method: 'POST',
      path: `${JOINTS}/${inspection.id}/holding`,
      body: {
        attendedIds,
        absences,
        summary,
        findings: foundBody(findings, zone),
        ...(heldAt && { at: instantFromClock(heldAt, zone) }),
      },
      version,
      draft,
    });
  };
  return (
    <ActDialog<HoldValues>
      title={`${t('joint.hold')} · ${inspection.topic}`}
      draftName={`inspections.joint-inspection.${inspection.id}`}
      initial={{
        attendedIds: inspection.expected.map(({ employeeId }) => employeeId),
        findings: [],
        // Written down the day after, or in the next month, it was held when it was called together (M-15).
        ...(Date.parse(inspection.meetsAt) <= now && { heldAt: localClock(Date.parse(inspection.meetsAt), zone) }),
      }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      over={{ version: inspection.version }}
      onSave={save}
    >
      <Field name="heldAt" label={t('joint.heldAt')} optional>
        <MomentField />
      </Field>
      <Field name="attendedIds" label={t('joint.attended')} optional>
        <PeopleField propertyId={inspection.propertyId} />
      </Field>
      <Absences inspection={inspection} />
      <Field name="summary" label={t('joint.summary')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 8 }} longest={8000} />
      </Field>
      <FoundFields propertyId={inspection.propertyId} />
    </ActDialog>
  );
};
