import { dropEverythingOf, dropPhotosOf, useData, useSession } from '@goldkey/ui';
import { dropRoundsOf } from '@goldkey/ui/round';
import { useCallback } from 'react';
import { forgetSession } from '../kept-session.js';

/** Ends the session. Drafts, waiting commands with their photos and rounds go too: the computer, or the phone, may be shared. */
export const useSignOut = (): (() => void) => {
  const { client } = useData();
  const { subject } = useSession();
  return useCallback(() => {
    const leave = async (address: string) => {
      dropEverythingOf(window.localStorage, subject);
      forgetSession();
      await dropRoundsOf(subject);
      await dropPhotosOf(subject);
      window.location.assign(address);
    };
    client
      .send<{ address?: string }>({ key: 'sign-out', method: 'POST', path: '/session/sign-out', body: {} })
      .then(({ address }) => leave(address ?? '/'))
      .catch(() => leave('/'));
  }, [client, subject]);
};
