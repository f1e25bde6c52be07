import { ActDialog, Field, useCommand, useFormat, useRead, useText, WordsArea } from '@goldkey/ui';
import { Radio, Select } from 'antd';
import { useState } from 'react';
import { privacyTexts } from '../../text/privacy.js';
import { type FoundLine, PRIVACY, type PrivacyLine } from './privacy.js';

interface Values {
  readonly wish: PrivacyLine['wish'];
  readonly kind: PrivacyLine['kind'];
  readonly ids: readonly string[];
  readonly proof: string;
}

interface PeopleProps {
  readonly kind: PrivacyLine['kind'];
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

/** Chooses the entries of the register that are one person's, by name, telephone, home or badge. */
const People = ({ kind, ...field }: PeopleProps) => {
  const t = useText(privacyTexts);
  const { day } = useFormat();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly FoundLine[]>([]);
  const path = words.trim() === '' ? undefined : `${PRIVACY}/people`;
  const found = useRead<{ readonly items: readonly FoundLine[] }>(path, { kind, q: words.trim() }, { keep: true });
  const lines = words.trim() === '' ? [] : (found.data?.items ?? []);
  const all = [...chosen, ...lines.filter(({ id }) => !chosen.some((known) => known.id === id))];
  const labelOf = ({ name, place, phone, until }: FoundLine): string =>
    [name, place, phone, until === undefined ? undefined : t('person.until', { day: day(until) })]
      .filter(Boolean)
      .join(' · ');
  return (
    <Select
      {...field}
      mode="multiple"
      placeholder={t('person.search')}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={all.map((line) => ({ value: line.id, label: labelOf(line) }))}
      notFoundContent={words.trim() === '' || found.isFetching ? null : t('person.none')}
      onChange={(ids: string[]) => {
        setChosen(all.filter(({ id }) => ids.includes(id)));
        field.onChange?.(ids);
      }}
    />
  );
};

/** Writes down what a person asks about what is kept of them. */
export const AskDialog = ({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) => {
  const t = useText(privacyTexts);
  const command = useCommand<PrivacyLine>({
    title: t('new'),
    renews: [PRIVACY],
    onDone: ({ id }) => {
      onClose();
      onMade(id);
    },
  });
  const [kind, setKind] = useState<Values['kind']>('owner');
  return (
    <ActDialog<Values>
      title={t('new')}
      draftName="identity.privacy.new"
      initial={{ wish: 'erasure', kind: 'owner', ids: [] }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: PRIVACY, body, draft })}
    >
      {(form) => (
        <>
          <Field name="wish" label={t('wish')}>
            <Radio.Group
              options={(['erasure', 'export'] as const).map((value) => ({ value, label: t(`wish.${value}`) }))}
            />
          </Field>
          <Field name="kind" label={t('kind')}>
            <Select
              options={(['owner', 'employee'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(next: Values['kind']) => {
                setKind(next);
                form.setFieldValue('ids', []);
              }}
            />
          </Field>
          <Field name="ids" label={t('person')} extra={t('person.hint')}>
            <People key={kind} kind={form.getFieldValue('kind') ?? kind} />
          </Field>
          <Field name="proof" label={t('proof')} extra={t('proof.hint')}>
            <WordsArea longest={500} autoSize={{ minRows: 2 }} />
          </Field>
        </>
      )}
    </ActDialog>
  );
};
