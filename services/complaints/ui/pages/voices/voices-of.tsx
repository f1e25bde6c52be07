import {
  formatShortDay,
  Lines,
  PaperPart,
  type RegisterRow,
  SectionHead,
  StateChip,
  useLanguage,
  useRead,
  useText,
  wordsIn,
} from '@goldkey/ui';
import { Link } from 'react-router';
import type { ListPage } from '../../api.js';
import { registers } from '../../registers/registers.js';
import { complaintTexts } from '../../text/texts.js';

type Voice = RegisterRow & { readonly platform: string; readonly said: string; readonly seenAt: string };

const states = registers.find(({ name }) => name === 'online-voices')?.states ?? {};

/** What was said online and is handled as this case. */
export const VoicesOf = ({ complaintId }: { complaintId: string }) => {
  const t = useText(complaintTexts);
  const { locale } = useLanguage();
  const read = useRead<ListPage<Voice>>('/api/complaints/online-voices', { caseId: complaintId, pageSize: 50 });
  const voices = read.data?.items ?? [];
  if (voices.length === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('voice.of')} count={voices.length} level={3} />
      <Lines
        tight
        lines={voices.map(({ id, platform, said, seenAt, state }) => ({
          key: id,
          label: (
            <span className="gk-running">
              <span className="gk-muted">{formatShortDay(seenAt)}</span>{' '}
              <Link to={`/registers/complaints/online-voices?open=${id}`}>{`${platform} · ${said}`}</Link>
            </span>
          ),
          figure: states[state] && (
            <StateChip tone={states[state].tone}>{wordsIn(locale, states[state].words)}</StateChip>
          ),
          quiet: true,
        }))}
      />
    </PaperPart>
  );
};
