import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { newCommandKey } from '../data/command-key.js';
import { useData, useRead } from '../data/data-context.js';
import { useOpen } from '../list/use-list.js';
import type { ImportDescription, OpenJob } from './import-api.js';
import { type Places, placeList } from './mapping.js';

const LOOK_MS = 700;

const isUnderWay = (job: OpenJob | undefined): boolean =>
  job !== undefined && (job.phase === 'checking' || job.phase === 'running') && job.failed === undefined;

/** An import's doors: what it takes, the job that is open (it stands in the address), and what can be done with it. */
export const useImport = (address: string, renews: readonly string[]) => {
  const { client } = useData();
  const queryClient = useQueryClient();
  const { id, open } = useOpen('job');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const description = useRead<ImportDescription>(address);
  const path = id === undefined ? undefined : `${address}/jobs/${encodeURIComponent(id)}`;
  const [looking, setLooking] = useState(false);
  const read = useRead<OpenJob>(path, undefined, { every: looking ? LOOK_MS : undefined });
  const job = read.data;
  const underWay = isUnderWay(job);
  useEffect(() => setLooking(underWay), [underWay]);

  const renew = useCallback(
    (...starts: readonly string[]) =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => starts.some((start) => String(queryKey[0]).startsWith(start)),
      }),
    [queryClient],
  );
  // Rows and verdicts of before are old news with every phase; what came in is news to every list.
  const phase = job?.phase;
  useEffect(() => {
    if (phase === 'checked' || phase === 'done') void renew(`${path}/rows`, address);
    if (phase === 'done') void renew(...renews);
  }, [phase, path, address, renew, renews]);

  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }, []);
  const ask = useCallback(
    (method: 'POST' | 'PUT' | 'DELETE', door: string, body: unknown = {}) =>
      attempt(async () => {
        await client.send({ key: newCommandKey(), method, path: `${path}${door}`, body });
        await renew(path ?? address);
      }),
    [attempt, client, path, address, renew],
  );

  const stalled = job?.stalled === true && job.failed === undefined;
  // The process that worked on it is gone: whoever looks sends another one on.
  useEffect(() => {
    if (stalled) void ask('POST', '/continue');
  }, [stalled, ask]);

  return {
    address,
    path,
    description,
    read,
    job,
    busy,
    failure,
    open,
    upload: (file: File) =>
      attempt(async () => {
        const made = await client.upload<OpenJob>(`${address}/files`, { name: file.name }, file);
        open(made.jobId);
      }),
    check: (places: Places) => ask('PUT', '/columns', { places: placeList(places) }),
    start: () => ask('POST', '/start'),
    goOn: () => ask('POST', '/continue'),
    remove: () =>
      attempt(async () => {
        await client.send({ key: newCommandKey(), method: 'DELETE', path: path ?? '', body: {} });
        open(undefined);
        await renew(address);
      }),
    download: (door: string, save: (file: Blob) => void) => attempt(async () => save(await client.file(door))),
  };
};

export type Import = ReturnType<typeof useImport>;
