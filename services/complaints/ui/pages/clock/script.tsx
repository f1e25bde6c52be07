import './clock.css';
import { SectionHead, useFormat, useRead, useSession, useText } from '@goldkey/ui';
import type { Kind, Priority } from '../../api.js';
import { CLOCK_PREVIEW, type Reckoning } from './clock.js';
import { clockTexts } from './text/texts.js';

/** What to say on the telephone, from the greeting to the farewell, with what can be promised. */
export const Script = ({
  propertyId,
  propertyName,
  kind,
  priority,
  words,
  dueAt,
}: {
  propertyId: string | undefined;
  propertyName: string;
  kind: Kind;
  priority: Priority;
  words: string | undefined;
  /** Agreed in the form already. */
  dueAt: string | undefined;
}) => {
  const t = useText(clockTexts);
  const format = useFormat();
  const { name } = useSession();
  const read = useRead<{ readonly reckoning: Reckoning | null }>(
    propertyId === undefined ? undefined : CLOCK_PREVIEW,
    { propertyId, kind, priority },
    { keep: true, every: 60_000 },
  );
  const due = dueAt ?? read.data?.reckoning?.dueAt;
  const lines = [
    t('script.greeting', { property: propertyName, name }),
    words ? t('script.repeat', { words }) : undefined,
    due === undefined ? t('script.due.none') : t('script.due', { at: format.briefInstant(due) }),
    t('script.else'),
    t('script.farewell'),
  ];
  return (
    <section>
      <SectionHead title={t('script.title')} />
      <ol className="gk-script">
        {lines
          .filter((line) => line !== undefined)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ol>
    </section>
  );
};
