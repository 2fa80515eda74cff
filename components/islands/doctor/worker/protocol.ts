import type { Edit, PastedFile, Report, Versions } from '#core/doctor';
import type { Predictions } from '#core/doctor/prediction';
import type { Changes, Comparison } from '#core/doctor/recipe';

/** Request of the page to its worker. `rules` is the absolute address of the rules' pages. */
export type DoctorQuestion =
  | { readonly kind: 'examine'; readonly id: number; readonly files: readonly PastedFile[]; readonly versions: Versions }
  | { readonly kind: 'apply'; readonly id: number; readonly files: readonly PastedFile[]; readonly edits: readonly Edit[] }
  | { readonly kind: 'markdown'; readonly id: number; readonly anonymous: boolean; readonly rules: string }
  | { readonly kind: 'predict'; readonly id: number }
  | { readonly kind: 'today'; readonly id: number; readonly changes: Changes };

/** Response of the worker; `id` is that of the request. */
export type DoctorAnswer =
  | { readonly kind: 'report'; readonly id: number; readonly report: Report; readonly hasApplication: boolean }
  | { readonly kind: 'apply'; readonly id: number; readonly files: readonly PastedFile[] }
  | { readonly kind: 'markdown'; readonly id: number; readonly text: string }
  | { readonly kind: 'predict'; readonly id: number; readonly predictions: Predictions | undefined }
  | { readonly kind: 'today'; readonly id: number; readonly comparison: Comparison }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** A question without its number. */
export type Asked = DoctorQuestion extends infer Each ? (Each extends DoctorQuestion ? Omit<Each, 'id'> : never) : never;

/** Sends a request and resolves with its response. */
export type Ask = (question: Asked) => Promise<DoctorAnswer>;

/** An example: texts with the versions that go with them. */
export interface DoctorExample {
  readonly files: readonly PastedFile[];
  readonly versions?: Versions;
}
