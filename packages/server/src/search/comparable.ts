import { fold } from '@banso/model';

/** A text as it is compared: folded, and without spaces, so that 山田 太郎 is found as 山田太郎. */
export const comparable = (text: string): string => fold(text).replaceAll(' ', '');
