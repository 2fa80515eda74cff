import { href } from '../../address.ts';
import { keepPaste } from './paste.ts';

/** Keeps a text for the doctor, and returns the address to go to. */
export function handToDoctor(text: string): string {
  keepPaste(text);
  return href('/tools/doctor/');
}
