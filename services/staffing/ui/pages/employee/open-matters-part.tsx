import { Icon, PaperPart, SectionHead, useFormat, useMay, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { HandoverLine } from '../../people/api.js';
import { peopleTexts } from '../../people/text/texts.js';
import {
  type MatterRow,
  mattersOf,
  OPEN_MATTERS,
  type OpenMatter,
  type OpenMatterKind,
  sources,
} from './open-matters.js';

interface Found {
  readonly items: readonly MatterRow[];
}

/** What of one kind a person has open; nothing where the reader may not read the list. */
const useKind = (kind: OpenMatterKind, employeeId: string): readonly OpenMatter[] => {
  const may = useMay();
  const { path, permission, asked } = sources[kind];
  const read = useRead<Found>(may(permission) ? path : undefined, asked(employeeId));
  const rows = read.data?.items;
  return useMemo(() => (rows === undefined ? [] : mattersOf(kind, rows)), [kind, rows]);
};

/** Everything that hangs on a person, in all services that the reader may read. */
export const useOpenMatters = (employeeId: string): readonly OpenMatter[] => {
  const tools = useKind('tool', employeeId);
  const tasks = useKind('task', employeeId);
  const problems = useKind('problem', employeeId);
  const requests = useKind('request', employeeId);
  const findings = useKind('finding', employeeId);
  const complaints = useKind('complaint', employeeId);
  const orders = useKind('order', employeeId);
  return useMemo(() => {
    const all = [tools, tasks, problems, requests, findings, complaints, orders].flat();
    return OPEN_MATTERS.flatMap((kind) => all.filter((matter) => matter.kind === kind));
  }, [tools, tasks, problems, requests, findings, complaints, orders]);
};

/** Those that the list of what is handed over does not name yet. */
export const unlisted = (matters: readonly OpenMatter[], items: readonly HandoverLine[]): readonly OpenMatter[] => {
  const listed = new Set(items.filter(({ state }) => state !== 'withdrawn').map(({ what }) => what));
  return matters.filter(({ what, handedOverAs }) => handedOverAs !== undefined && !listed.has(what.slice(0, 200)));
};

const MOST_NAMED = 6;

/** In the dialog of a leaver: what is neither done nor on the list. */
export const OpenMattersNote = ({ matters }: { matters: readonly OpenMatter[] }) => {
  const t = useText(peopleTexts);
  if (matters.length === 0) return null;
  return (
    <div className="gk-small" role="status" style={{ marginBottom: 16 }}>
      <p className="gk-soon">
        <Icon name="clock" small /> {t('open.note', { count: matters.length })}
      </p>
      <ul className="gk-lines gk-lines-tight">
        {matters.slice(0, MOST_NAMED).map(({ kind, id, what }) => (
          <li key={`${kind} ${id}`}>
            <span>
              {t(`open.${kind}`)} · {what}
            </span>
          </li>
        ))}
      </ul>
      {matters.length > MOST_NAMED ? (
        <p className="gk-muted">{t('open.more', { count: matters.length - MOST_NAMED })}</p>
      ) : null}
    </div>
  );
};

/** What a person has not done yet, each with the way to it and onto the list of what is handed over. */
export const OpenMattersPart = ({
  matters,
  items,
  onList,
}: {
  matters: readonly OpenMatter[];
  items: readonly HandoverLine[];
  /** Absent: the reader lists nothing for this person. */
  onList: ((matter: OpenMatter) => void) | undefined;
}) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  if (matters.length === 0) return null;
  const missing = new Set(unlisted(matters, items));
  return (
    <PaperPart>
      <SectionHead title={t('open')} count={matters.length} />
      <ul className="gk-lines gk-lines-tight">
        {matters.map((matter) => {
          const { kind, id, what, to, due } = matter;
          return (
            <li key={`${kind} ${id}`}>
              <Link to={to}>{what}</Link>
              <span className="gk-lines-figure gk-lines-quiet">
                {due === undefined ? '' : due.length > 10 ? format.briefInstant(due) : format.day(due)}
              </span>
              <span className="gk-lines-reason gk-running">
                <span>{t(`open.${kind}`)}</span>
                {onList !== undefined && missing.has(matter) ? (
                  <Button size="small" aria-label={t('open.list.of', { what })} onClick={() => onList(matter)}>
                    {t('open.list')}
                  </Button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </PaperPart>
  );
};
