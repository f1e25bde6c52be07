import { PhotoField as Field, type PhotoFieldProps, type PhotosProps, Photos as Shown } from '@goldkey/ui/photos';
import { ATTACHMENTS } from './api.js';

/** The photos and papers of a record of inspections. */
export const Photos = (props: Omit<PhotosProps, 'door'>) => <Shown door={ATTACHMENTS} {...props} />;

/** Takes or chooses photos for a record of inspections. */
export const PhotoField = (props: Omit<PhotoFieldProps, 'door'>) => <Field door={ATTACHMENTS} {...props} />;
