import type { LanguageRegistration } from 'shiki';

/** Apache configuration for Shiki, whose own grammar knows no WSGI directive. */
export const APACHE_GRAMMAR: LanguageRegistration = {
  name: 'apache-wsgi',
  scopeName: 'source.apache-wsgi',
  repository: {},
  patterns: [
    { match: '^\\s*#.*$', name: 'comment.line' },
    { match: '</?[A-Za-z]+|>$', name: 'keyword' },
    { match: '^\\s*[A-Za-z][A-Za-z0-9]*', name: 'entity.name.function' },
    { match: '%\\{[^}]*\\}', name: 'variable.parameter' },
    { match: '[a-z-]+(?==)', name: 'keyword' },
    { match: '"[^"]*"|\'[^\']*\'|/[^\\s>]*', name: 'string' },
    { match: '\\b\\d+\\b', name: 'constant.numeric' },
  ],
};
