/** A step of a WSGI script that changes where Python looks, in the order in which the script takes them. */
export type Step =
  /** `site.addsitedir(directory)` */
  | { readonly does: 'add-site-directory'; readonly directory: string }
  /** `sys.path.insert(0, directory)` */
  | { readonly does: 'insert'; readonly directory: string }
  /** `sys.path.append(directory)` */
  | { readonly does: 'append'; readonly directory: string }
  /** Moves to the front what came onto the path since the script began. */
  | { readonly does: 'new-to-front' }
  /** `sys.prefix = directory` */
  | { readonly does: 'set-prefix'; readonly directory: string }
  /** Runs `bin/activate_this.py` of an environment. */
  | { readonly does: 'activate'; readonly environment: string };
