import { PhotoField as Field, type PhotoFieldProps, type PhotosProps, Photos as Shown } from '@goldkey/ui/photos';
import { BASE } from './api.js';

const DOOR = `${BASE}/attachments`;

/** The photos of a reading. */
export const Photos = (props: Omit<PhotosProps, 'door'>) => <Shown door={DOOR} {...props} />;

/** Takes or chooses photos of a meter. */
export const PhotoField = (props: Omit<PhotoFieldProps, 'door'>) => <Field door={DOOR} {...props} />;
