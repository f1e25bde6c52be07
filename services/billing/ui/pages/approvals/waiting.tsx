import {
  ActDialog,
  DialogButton,
  Field,
  Loaded,
  PaperPart,
  type PlainColumn,
  PlainTable,
  SectionHead,
  useCommand,
  useRead,
  useText,
  useThisProperty,
  WordsArea,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { BASE, RENEWED } from '../../api.js';
import { type Level, levelsAbove, levelsUpTo } from '../../api-authority.js';
import { authorityTexts } from '../../text/authority/texts.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';

interface Asked {
  readonly id: string;
  readonly building?: string;
  readonly room?: string;
  readonly reason: string;
  readonly level: Level;
  readonly version: number;
}

/** Who asked reads why it was refused. */
const RefuseDialog = ({
  line,
  path,
  title,
  onClose,
}: {
  line: Asked;
  path: string;
  title: string;
  onClose: () => void;
}) => {
  const t = useText(billingTexts);
  const relief = useText(reliefTexts);
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ readonly note?: string }>
      title={`${t('ask.refuse')} · ${title}`}
      draftName={`billing.refuse.${line.id}`}
      initial={{}}
      command={command}
      saveText={t('ask.refuse')}
      onClose={onClose}
      over={{ version: line.version, told: [] }}
      onSave={({ note }, draft, version) =>
        command.run({ method: 'POST', path: `${path}/${line.id}/refuse`, body: note ? { note } : {}, version, draft })
      }
    >
      <Field name="note" label={relief('decided.note')} optional>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

/** What waits, of one kind: what is the caller's to decide with the two answers, and below it what others above them decide. */
export const Waiting = <Line extends Asked>({
  title,
  door,
  state,
  level,
  what,
}: {
  title: string;
  door: string;
  state: string;
  /** The caller's. */
  level: Level;
  what: (line: Line) => string;
}) => {
  const t = useText(billingTexts);
  const at = useText(authorityTexts);
  const propertyId = useThisProperty();
  const path = `${BASE}/${door}`;
  type Lines = { readonly items: readonly Line[]; readonly total: number };
  const asked = { propertyId, state, pageSize: 100 };
  const read = useRead<Lines>(path, { ...asked, level: levelsUpTo(level).join(',') });
  const higher = levelsAbove(level).join(',');
  const above = useRead<Lines>(higher === '' ? undefined : path, { ...asked, level: higher });
  const command = useCommand({ title, renews: RENEWED });
  const approve = ({ id, version }: Line) =>
    command.run({ method: 'POST', path: `${path}/${id}/approve`, body: {}, version });
  const columns: readonly PlainColumn<Line>[] = [
    { key: 'home', title: t('households.home'), short: true, cell: ({ building, room }) => `${building}-${room}` },
    { key: 'what', title, cell: what },
    { key: 'reason', title: t('common.reason'), cell: ({ reason }) => reason },
  ];
  const acts: PlainColumn<Line> = {
    key: 'acts',
    title: '',
    short: true,
    cell: (line) => (
      <>
        <Button size="small" onClick={() => approve(line)} disabled={command.state !== 'idle'}>
          {t('ask.approve')}
        </Button>{' '}
        <DialogButton small dialog={(close) => <RefuseDialog line={line} path={path} title={title} onClose={close} />}>
          {t('ask.refuse')}
        </DialogButton>
      </>
    ),
  };
  const who: PlainColumn<Line> = {
    key: 'who',
    title: at('who'),
    short: true,
    cell: (line) => at(`level.${line.level}`),
  };
  const higherUp = above.data?.items ?? [];
  const aboveTitle = `${title} · ${at('above')}`;
  return (
    <PaperPart>
      <Loaded query={read} rows={2}>
        {({ items, total }) => (
          <>
            <SectionHead title={title} count={total} />
            {items.length === 0 ? (
              <p className="gk-muted">{t('ask.nothing')}</p>
            ) : (
              <PlainTable label={title} columns={[...columns, acts]} rows={items} rowKey={({ id }) => id} />
            )}
          </>
        )}
      </Loaded>
      {higherUp.length === 0 ? null : (
        <>
          <p className="gk-small gk-muted" style={{ marginBlockStart: 16 }}>
            {aboveTitle}
          </p>
          <PlainTable small label={aboveTitle} columns={[...columns, who]} rows={higherUp} rowKey={({ id }) => id} />
        </>
      )}
      <div aria-live="polite">
        {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      </div>
    </PaperPart>
  );
};
