import { ActForm, type FieldSpec, useText, type Values } from '@goldkey/ui';
import { RENEWED } from '../../api.js';
import { type AuthorityAnswer, BOUNDED_KINDS, type Bounds, heldOf, LIMITS } from '../../api-authority.js';
import { authorityTexts } from '../../text/authority/texts.js';

const BELOW_GROUP = ['property', 'region'] as const;

/** What was left empty bounds nothing. */
const filled = ({ property, region }: Bounds): Bounds => ({
  ...(property ? { property } : {}),
  ...(region ? { region } : {}),
});

/** New limits from a day on, beginning with those that hold. */
export const LimitsDialog = ({ authority, onClose }: { authority: AuthorityAnswer; onClose: () => void }) => {
  const t = useText(authorityTexts);
  const fields = BOUNDED_KINDS.flatMap((kind) =>
    BELOW_GROUP.map(
      (level): FieldSpec => ({
        name: `limits.${kind}.${level}`,
        label: `${t(`kind.${kind}`)} · ${t(`level.${level}`)}`,
        form: 'money',
        optional: true,
      }),
    ),
  );
  const body = ({ from, limits = {} }: Values) => ({
    from,
    limits: Object.fromEntries(
      BOUNDED_KINDS.map((kind) => [kind, filled((limits as Readonly<Record<string, Bounds>>)[kind] ?? {})]),
    ),
    seen: authority.versions.length,
  });
  return (
    <ActForm
      name="authority-limits"
      title={t('edit')}
      note={`${t('day.note')}${t('edit.note')}`}
      fields={[{ name: 'from', label: t('from'), form: 'day' }, ...fields]}
      initial={{ limits: heldOf(authority)?.limits ?? {} }}
      command={{ path: LIMITS, body }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};
