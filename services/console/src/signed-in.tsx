import {
  CommandQueue,
  commandsPlace,
  DataProvider,
  dropDraft,
  FailureNote,
  HouseholdPartsProvider,
  type QueuedCommand,
  RegisterNames,
  type Session,
  SessionProvider,
  sendKeptPhotos,
  type UnshownRefusal,
  useLanguage,
} from '@goldkey/ui';
import { useEffect, useMemo, useState } from 'react';
import { client, loadSession, speak } from './load-session.js';
import { householdParts, registers } from './services.js';
import { lateAnswers } from './shell/later.js';
import { Shell } from './shell/shell.js';

const words = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

/** Refused, and no page says so. */
const tellUnshown = ({ key, title, problem }: UnshownRefusal): void =>
  lateAnswers.add({ key, title, refusal: words(problem), isNow: true });

const newQueue = (subject: string) =>
  new CommandQueue(
    {
      send: async (command) => {
        await sendKeptPhotos(client, subject, command);
        return client.send(command);
      },
      storage: window.localStorage,
      after: (milliseconds, call) => void setTimeout(call, milliseconds),
      onSettledLater: (command: QueuedCommand, problem?: unknown) => {
        if (problem === undefined && command.draft !== undefined) dropDraft(window.localStorage, command.draft);
        const refusal = problem === undefined ? undefined : words(problem);
        lateAnswers.add({ key: command.key, title: command.title, refusal });
      },
    },
    commandsPlace(subject),
  );

const Inside = ({ session }: { session: Session }) => {
  const { locale } = useLanguage();
  speak(locale);
  const queue = useMemo(() => newQueue(session.subject), [session.subject]);
  useEffect(() => {
    queue.resume();
    const retry = () => queue.retryNow();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [queue]);
  return (
    <SessionProvider session={session}>
      <DataProvider client={client} queue={queue} onUnshown={tellUnshown}>
        <RegisterNames value={registers}>
          <HouseholdPartsProvider value={householdParts}>
            <Shell />
          </HouseholdPartsProvider>
        </RegisterNames>
      </DataProvider>
    </SessionProvider>
  );
};

/** Everything that needs a person: asks who is signed in, then shows the shell. */
export const SignedIn = () => {
  const [session, setSession] = useState<Session>();
  const [failure, setFailure] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    loadSession().then(
      (found) => wanted && setSession(found),
      (error: unknown) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  if (session !== undefined) return <Inside session={session} />;
  if (failure === undefined) return null;
  const retry = () => {
    setFailure(undefined);
    setAttempt(attempt + 1);
  };
  return (
    <main id="main">
      <FailureNote error={failure} retry={retry} />
    </main>
  );
};
