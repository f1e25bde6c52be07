import './photos.css';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { newCommandKey } from '../data/command-key.js';
import { useData, useRead } from '../data/data-context.js';
import { useCommand } from '../data/use-command.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { Loaded } from '../page/loaded.js';
import { SectionHead } from '../page/page.js';
import { Shown } from './photos.js';
import { readyToSend, TakeFile, whyOf } from './take-file.js';
import { photoTexts } from './text/texts.js';

interface RecordFile {
  readonly id: string;
  readonly name?: string;
  readonly contentType: string;
  readonly sentAt: string;
  readonly mayTakeAway: boolean;
}

interface Files {
  readonly items: readonly RecordFile[];
  readonly mayAdd: boolean;
}

const pathOf = (door: string, { id }: Pick<RecordFile, 'id'>): string => `${door}/${encodeURIComponent(id)}`;

/** Sends a file to the record as it was chosen, and then asks anew for what the record is made of. */
const useAdding = (door: string, renews: readonly string[]) => {
  const t = useText(photoTexts);
  const { client } = useData();
  const queries = useQueryClient();
  const [state, setState] = useState<{ readonly failed?: string; readonly sends?: boolean }>({});
  const add = async (file: File) => {
    setState({ sends: true });
    try {
      await client.upload(door, { id: newCommandKey(), name: file.name.slice(-120) }, await readyToSend(file));
      const stale = [door, ...renews];
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => stale.some((start) => String(queryKey[0]).startsWith(start)),
      });
      setState({});
    } catch (error) {
      setState({ failed: whyOf(error, t) });
    }
  };
  return { ...state, add };
};

const OneFile = ({
  door,
  file,
  place,
  onTakeAway,
}: {
  door: string;
  file: RecordFile;
  place: number;
  onTakeAway: () => void;
}) => {
  const t = useText(photoTexts);
  const format = useFormat();
  return (
    <li className="gk-record-file">
      <Shown path={pathOf(door, file)} place={place} isPaper={!file.contentType.startsWith('image/')} />
      <span className="gk-small gk-record-file-name">{file.name ?? t('photos.unnamed', { place })}</span>
      <span className="gk-small gk-muted">{format.instant(file.sentAt)}</span>
      {file.mayTakeAway ? (
        <Button size="small" type="text" onClick={onTakeAway}>
          {t('photos.remove', { place })}
        </Button>
      ) : null}
    </li>
  );
};

const Listed = ({ door, files, renews }: { door: string; files: Files; renews: readonly string[] }) => {
  const t = useText(photoTexts);
  const inputId = useId();
  const adding = useAdding(door, renews);
  const away = useCommand({ title: t('photos.away'), renews: [door, ...renews] });
  const problem = adding.failed === undefined ? undefined : t('photos.failed', { why: adding.failed });
  const refused = away.problem instanceof Error ? away.problem.message : undefined;
  return (
    <>
      {files.items.length === 0 ? <p className="gk-small gk-muted">{t('photos.none')}</p> : null}
      {files.items.length === 0 ? null : (
        <ul className="gk-photos">
          {files.items.map((file, at) => (
            <OneFile
              key={file.id}
              door={door}
              file={file}
              place={at + 1}
              onTakeAway={() => away.run({ method: 'DELETE', path: pathOf(door, file), body: {} })}
            />
          ))}
        </ul>
      )}
      {files.mayAdd ? (
        <TakeFile id={inputId} papers sends={adding.sends === true} onTake={(file) => void adding.add(file)} />
      ) : null}
      {(problem ?? refused) === undefined ? null : (
        <p className="gk-late gk-small" role="alert">
          {problem ?? refused}
        </p>
      )}
    </>
  );
};

export interface RecordFilesProps {
  /** The door of the record's files: `/api/evaluation/appeals/<id>/files`. */
  readonly door: string;
  /** Beginnings of addresses whose answers change with a file: the record's own, for its history. */
  readonly renews?: readonly string[];
  readonly level?: 2 | 3;
}

/** The photos and papers that were added to a record, and adding one, for whom the service lets. */
export const RecordFiles = ({ door, renews = [], level = 3 }: RecordFilesProps) => {
  const t = useText(photoTexts);
  const read = useRead<Files>(door);
  return (
    <section aria-label={t('photos.files')}>
      <SectionHead title={t('photos.files')} level={level} />
      <Loaded query={read}>{(files) => <Listed door={door} files={files} renews={renews} />}</Loaded>
    </section>
  );
};

/** As {@link RecordFiles}, unfolded by who wants to see them: where many records stand in one list. */
export const FoldedFiles = (props: RecordFilesProps) => {
  const t = useText(photoTexts);
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <RecordFiles {...props} />;
  return (
    <Button size="small" type="link" aria-expanded={false} onClick={() => setIsOpen(true)}>
      {t('photos.files')}
    </Button>
  );
};
