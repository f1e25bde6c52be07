import { createContext, useContext, useEffect, useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { type RegisterSpec, type ThreeWords, wordsIn } from './register-spec.js';

/** The registers of a service, loaded when one of them is named. */
export type LoadRegisters = () => Promise<readonly Pick<RegisterSpec, 'name' | 'title'>[]>;

const context = createContext<Readonly<Record<string, LoadRegisters>>>({});

/** The registers of every service, by its id. */
export const RegisterNames = context.Provider;

/** What a register is called; `undefined` while its name is not there, or where nobody declares it. */
export const useRegisterName = (service: string, register: string): string | undefined => {
  const load = useContext(context)[service];
  const { locale } = useLanguage();
  const [title, setTitle] = useState<ThreeWords>();
  useEffect(() => {
    let left = false;
    void load?.().then(
      (found) => {
        if (!left) setTitle(found.find(({ name }) => name === register)?.title);
      },
      // Offline its name is left out.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [load, register]);
  return title && wordsIn(locale, title);
};
