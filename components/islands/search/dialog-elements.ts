/** Elements of the dialog in every page: its field and its status line. */
export interface DialogElements {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
}

/** Finds the dialog's elements. Returns undefined on a page without one. */
export function dialogIn(root: ParentNode): DialogElements | undefined {
  const dialog = root.querySelector('dialog');
  const input = dialog?.querySelector('input');
  const status = dialog?.querySelector('p');
  return dialog && input && status ? { dialog, input, status } : undefined;
}
