import {
  ActDialog,
  type CourseLine,
  CoursePart,
  Field,
  type FileColumn,
  type ListColumn,
  localClock,
  type Translate,
  useCommand,
  useFormat,
  useText,
  WordsArea,
} from '@goldkey/ui';

import { usePlaces } from '../work/places.js';
import { END_REASONS, ROLES } from './api.js';
import { titleOfChange } from './changes.js';
import { peopleTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

/** A column whose cell and exported value are the same words. */
export const wordsColumn = <Row,>(
  key: string,
  title: string,
  of: (row: Row) => string | undefined,
  more: Partial<ListColumn<Row>> & { readonly kind?: FileColumn<Row>['kind'] } = {},
): ListColumn<Row> => {
  const { kind, ...rest } = more;
  return { key, title, cell: of, file: [{ title, of, ...(kind && { kind }) }], ...rest };
};

/** The present day where the property lies; without one, where most are. */
export const useToday = (propertyId?: string): string => {
  const { zoneOf } = usePlaces();
  return localClock(useFormat().now, zoneOf(propertyId)).slice(0, 10);
};

/** Something is taken back or done for a reason that stays in the history. */
export const ReasonDialog = ({
  title,
  name,
  path,
  version,
  renews,
  label,
  onClose,
}: {
  title: string;
  /** Of the draft. */
  name: string;
  path: string;
  version?: number;
  renews: readonly string[];
  label?: string;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const command = useCommand({ title, renews, onDone: onClose });
  return (
    <ActDialog<{ reason: string }>
      title={title}
      draftName={`staffing.${name}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path, body, version, draft })}
    >
      <Field name="reason" label={label ?? t('reason')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

const REMEMBERED = ['role', 'what', 'craft', 'from', 'validUntil', 'until', 'reason', 'reward', 'why'] as const;

/** A remembered value in the person's language. */
const wordsOf = (t: Translate<typeof zhCN>, name: (typeof REMEMBERED)[number], value: unknown): string => {
  const role = ROLES.find((known) => name === 'role' && known === value);
  if (role !== undefined) return t(`role.${role}`);
  const end = END_REASONS.find((known) => name === 'reason' && known === value);
  return end === undefined ? (typeof value === 'string' ? value : '') : t(`endReason.${end}`);
};

/** Everything that happened to a person. */
export const PersonCourse = ({ history }: { history: readonly CourseLine[] }) => {
  const t = useText(peopleTexts);
  return (
    <CoursePart
      history={history}
      titleOf={({ change }) => titleOfChange(t, change)}
      notesOf={({ data }) => REMEMBERED.map((name) => wordsOf(t, name, data[name]))}
    />
  );
};
