/** Names of all rules. They stand in links and in ignore comments, so that they never change their meaning. */
export const RULE_SLUGS = [
  // The value of the home.
  'python-home-is-executable', 'python-home-not-env-root', 'python-home-multiple-paths', 'python-home-missing', 'path-not-absolute',
  'environment-not-readable', 'venv-under-user-home', 'no-venv-configured', 'conflicting-environments', 'mod-wsgi-python-mismatch',
  'venv-home-needs-newer-mod-wsgi', 'server-level-directive-in-vhost', 'wsgipythonhome-with-daemon',
  // The module and its path.
  'site-packages-in-python-path', 'wsgipythonpath-ignored-in-daemon', 'path-list-wrong-separator', 'venv-root-in-python-path',
  'site-packages-path-typo', 'hardcoded-python-version-in-path', 'path-entry-not-a-directory', 'path-of-another-python', 'defect-of-release',
  'module-loaded-twice',
  // Which process runs the application.
  'daemon-process-not-selected', 'process-group-name-mismatch', 'process-group-global', 'process-group-in-nonmatching-directory',
  'process-group-inside-define-guard', 'duplicate-daemon-process-name', 'daemon-defined-after-alias', 'application-group-bad-token',
  'missing-application-group-global', 'embedded-mode', 'daemon-directive-on-windows', 'repeated-setting',
  // Syntax.
  'unquoted-path-with-spaces', 'smart-quotes', 'broken-line-continuation', 'unknown-wsgi-directive', 'trailing-comment', 'invalid-daemon-option',
  'script-alias-bad-target', 'loadmodule-missing', 'template-or-markup-in-config', 'byte-order-mark', 'typographic-character',
  'text-behind-section-tag', 'section-not-closed', 'closing-tag-malformed', 'foreign-text-in-config', 'undefined-variable', 'daemon-without-name',
  'option-on-wrong-directive', 'option-not-in-release', 'daemon-option-bad-value',
  // The WSGI script.
  'in-script-activation', 'redundant-in-script-activation', 'addsitedir-without-reorder', 'import-before-activation', 'activates-shell-script',
  'activate-this-missing', 'activate-this-wrong-exec', 'execfile-in-script', 'pythonhome-variable-no-effect', 'application-callable-missing',
  'apache-directive-in-wsgi-script', 'wrong-asgi-adapter',
  // The log.
  'refused-by-apache', 'log-module-not-found', 'compiled-extension-not-loadable', 'subinterpreter-refused', 'shared-object-map-denied', 'module-cannot-be-loaded',
  'process-crashed', 'daemon-socket-unreachable', 'log-names-process', 'log-dates-release',
  // The pasted texts themselves.
  'text-of-another-kind', 'ignore-without-effect',
] as const;

export type RuleSlug = (typeof RULE_SLUGS)[number];
