/** Page in the small index, which the build makes for search and the 404 page. */
export interface PageRecord {
  /** Address within the site, such as `/fix/encodings/`, without the base path. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** The key of its section. */
  readonly section: string;
  /** Names and error texts that it answers, in the author's words; `…` stands for what varies. */
  readonly answers: readonly string[];
  /** Further names in its text, most frequent first. */
  readonly names: readonly string[];
  /** First and last release that it holds for; absent where there is no such limit. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The only mode that it is about; absent for both. */
  readonly mode?: 'daemon' | 'embedded' | undefined;
}

/** Words that the ranking treats in a way of their own. */
export interface Words {
  /** Stop words. */
  readonly empty: readonly string[];
  /** Names of frameworks and systems, which are seldom the subject of a question. */
  readonly context: readonly string[];
  /** Names of tools and platforms, which always are. */
  readonly subjects: readonly string[];
  /** Groups of words that stand for one another. */
  readonly synonyms: readonly (readonly string[])[];
}

/** The small index. */
export interface Catalogue {
  readonly words: Words;
  readonly sections: readonly { readonly key: string; readonly label: string; readonly era?: string }[];
  readonly pages: readonly PageRecord[];
}

/** Path of the small index below the root of the site. */
export const CATALOGUE_PATH = '/search.json';
