import {
  ActDialog,
  Field,
  FieldGroup,
  FieldRow,
  instantFromClock,
  MomentField,
  useCommand,
  useFormat,
  useText,
} from '@goldkey/ui';
import { Input, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { RENEWED } from '../../api.js';
import { useZone } from '../findings/use-zone.js';
import { DRAWS } from '../quality/api.js';
import { qualityTexts } from '../quality/text/texts.js';
import { monthsUpTo } from '../supervision/months.js';
import { DRAW_KINDS, type Draw, type DrawKind, type Factors } from './api.js';

const FACTORS = ['base', 'perHead', 'perMonth', 'perFinding'] as const;
/** As the service has them where nothing is said. */
const USUAL: Factors = { base: 10, perHead: 1, perMonth: 10, perFinding: 5 };

interface CommitValues {
  readonly kind: DrawKind;
  readonly month: string;
  readonly count: number;
  readonly factors: Factors;
  readonly opensAt?: string;
}

/** The pot is sealed: every property in sight, with its weight. */
export const CommitDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(qualityTexts);
  const format = useFormat();
  const { now } = format;
  const zone = useZone()(undefined);
  const navigate = useNavigate();
  const months = monthsUpTo(new Date(now));
  const command = useCommand<Draw>({
    title: t('draw.new'),
    renews: RENEWED,
    onDone: ({ id }) => {
      onClose();
      void navigate(`/draws/${id}`);
    },
  });
  return (
    <ActDialog<CommitValues>
      title={t('draw.new')}
      draftName="inspections.draw"
      initial={{ kind: 'day-check', month: months[0], count: 1, factors: USUAL }}
      command={command}
      saveText={t('draw.new')}
      onClose={onClose}
      onSave={({ opensAt, ...body }, draft) =>
        command.run({
          method: 'POST',
          path: DRAWS,
          body: { ...body, ...(opensAt && { opensAt: instantFromClock(opensAt, zone) }) },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="kind" label={t('draw.kind')}>
          <Select options={DRAW_KINDS.map((value) => ({ value, label: t(`draw.kind.${value}`) }))} />
        </Field>
        <Field name="month" label={t('draw.month')}>
          <Select options={months.map((value) => ({ value, label: format.month(value) }))} />
        </Field>
        <Field name="count" label={t('draw.count')}>
          <InputNumber min={1} max={500} />
        </Field>
      </FieldRow>
      <FieldGroup title={t('draw.weights')}>
        <FieldRow>
          {FACTORS.map((factor) => (
            <Field key={factor} name={['factors', factor]} label={t(`draw.${factor}`)}>
              <InputNumber min={0} max={100} />
            </Field>
          ))}
        </FieldRow>
      </FieldGroup>
      <Field name="opensAt" label={t('draw.opensAt')} extra={t('draw.opensAt.hint')} optional>
        <MomentField ahead />
      </Field>
    </ActDialog>
  );
};

/** A witness says the word that nobody could know when the draw was sealed. */
export const WitnessDialog = ({ draw, onClose }: { draw: Draw; onClose: () => void }) => {
  const t = useText(qualityTexts);
  const command = useCommand({ title: t('draw.open'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ word: string }>
      title={t('draw.open')}
      draftName={`inspections.draw.${draw.id}`}
      initial={{}}
      command={command}
      saveText={t('draw.open')}
      onClose={onClose}
      over={{ version: draw.version }}
      onSave={(body, draft, version) =>
        command.run({ method: 'POST', path: `${DRAWS}/${draw.id}/lots`, body, version, draft })
      }
    >
      <Field name="word" label={t('draw.word')} extra={t('draw.word.hint')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <p className="gk-small gk-muted">{t('draw.own')}</p>
    </ActDialog>
  );
};
