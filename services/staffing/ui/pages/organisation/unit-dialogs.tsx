import { ActDialog, Field, useCommand, useText } from '@goldkey/ui';
import { Input, Radio, Select } from 'antd';
import { TREE_RENEWS, type TreeUnit, UNITS, type UnitKind } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { kindsBelow } from './organisation.js';

interface Values {
  readonly kind?: UnitKind;
  readonly name: string;
  readonly key: boolean;
}

const KeyField = () => {
  const t = useText(positionTexts);
  return (
    <Field name="key" label={t('unit.key')} extra={t('unit.key.lead')}>
      <Radio.Group
        optionType="button"
        options={[true, false].map((value) => ({ value, label: t(value ? 'yes' : 'no') }))}
      />
    </Field>
  );
};

/** The organisation begins: the group, below which all else stands. */
export const GroupDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(positionTexts);
  const title = t('organisation.begin');
  const command = useCommand({ title, renews: TREE_RENEWS, onDone: onClose });
  return (
    <ActDialog<Pick<Values, 'name'>>
      title={title}
      draftName="staffing.unit.group"
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ name }, draft) => command.run({ method: 'POST', path: UNITS, body: { kind: 'group', name }, draft })}
    >
      <Field name="name" label={t('organisation.begin.name')}>
        <Input autoComplete="organization" maxLength={80} />
      </Field>
    </ActDialog>
  );
};

/** A unit is defined below another, or the one that stands is put right. */
export const UnitDialog = ({
  unit,
  act,
  onClose,
}: {
  unit: TreeUnit;
  act: 'define' | 'correct';
  onClose: () => void;
}) => {
  const t = useText(positionTexts);
  const title = t(`unit.act.${act}`);
  const kinds = kindsBelow(unit.kind);
  const command = useCommand({ title: `${title} ${unit.name}`, renews: TREE_RENEWS, onDone: onClose });
  const save = ({ kind, name, key }: Values, draft: string, version: number | undefined) => {
    if (act === 'define')
      return command.run({ method: 'POST', path: UNITS, body: { kind, name, key, parentId: unit.id }, draft });
    const path = `${UNITS}/${encodeURIComponent(unit.id)}`;
    return command.run({ method: 'PATCH', path, body: { name, key }, version, draft });
  };
  return (
    <ActDialog<Values>
      title={title}
      draftName={`staffing.unit.${act}.${unit.id}`}
      initial={act === 'define' ? { kind: kinds[0], key: false } : { name: unit.name, key: unit.key }}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: unit.version }}
      onSave={save}
    >
      {act === 'define' ? (
        <>
          <p>{t('unit.act.define.lead', { name: unit.name })}</p>
          <Field name="kind" label={t('unit.kind')}>
            <Select options={kinds.map((value) => ({ value, label: t(`unitKind.${value}`) }))} />
          </Field>
        </>
      ) : null}
      <Field name="name" label={t('unit.name')}>
        <Input maxLength={80} />
      </Field>
      <KeyField />
    </ActDialog>
  );
};
