/** Examples and words that only the page of a rule and its test need. A separate entry: browsers do not load it. */
import type { RulePage } from '../rule.ts';
import type { RuleSlug } from './slugs.ts';
import { page as pythonHomeIsExecutable } from './python-home-is-executable.ts';
import { page as pythonHomeNotEnvRoot } from './python-home-not-env-root.ts';
import { page as pythonHomeMultiplePaths } from './python-home-multiple-paths.ts';
import { page as pythonHomeMissing } from './python-home-missing.ts';
import { page as pathNotAbsolute } from './path-not-absolute.ts';
import { page as environmentNotReadable } from './environment-not-readable.ts';
import { page as venvUnderUserHome } from './venv-under-user-home.ts';
import { page as noVenvConfigured } from './no-venv-configured.ts';
import { page as conflictingEnvironments } from './conflicting-environments.ts';
import { page as modWsgiPythonMismatch } from './mod-wsgi-python-mismatch.ts';
import { page as venvHomeNeedsNewerModWsgi } from './venv-home-needs-newer-mod-wsgi.ts';
import { page as serverLevelDirectiveInVhost } from './server-level-directive-in-vhost.ts';
import { page as wsgipythonhomeWithDaemon } from './wsgipythonhome-with-daemon.ts';
import { page as sitePackagesInPythonPath } from './site-packages-in-python-path.ts';
import { page as wsgipythonpathIgnoredInDaemon } from './wsgipythonpath-ignored-in-daemon.ts';
import { page as pathListWrongSeparator } from './path-list-wrong-separator.ts';
import { page as venvRootInPythonPath } from './venv-root-in-python-path.ts';
import { page as sitePackagesPathTypo } from './site-packages-path-typo.ts';
import { page as hardcodedPythonVersionInPath } from './hardcoded-python-version-in-path.ts';
import { page as pathEntryNotADirectory } from './path-entry-not-a-directory.ts';
import { page as pathOfAnotherPython } from './path-of-another-python.ts';
import { page as defectOfRelease } from './defect-of-release.ts';
import { page as moduleLoadedTwice } from './module-loaded-twice.ts';
import { page as daemonProcessNotSelected } from './daemon-process-not-selected.ts';
import { page as processGroupNameMismatch } from './process-group-name-mismatch.ts';
import { page as processGroupGlobal } from './process-group-global.ts';
import { page as processGroupInNonmatchingDirectory } from './process-group-in-nonmatching-directory.ts';
import { page as processGroupInsideDefineGuard } from './process-group-inside-define-guard.ts';
import { page as duplicateDaemonProcessName } from './duplicate-daemon-process-name.ts';
import { page as daemonDefinedAfterAlias } from './daemon-defined-after-alias.ts';
import { page as applicationGroupBadToken } from './application-group-bad-token.ts';
import { page as missingApplicationGroupGlobal } from './missing-application-group-global.ts';
import { page as embeddedMode } from './embedded-mode.ts';
import { page as daemonDirectiveOnWindows } from './daemon-directive-on-windows.ts';
import { page as repeatedSetting } from './repeated-setting.ts';
import { page as unquotedPathWithSpaces } from './unquoted-path-with-spaces.ts';
import { page as smartQuotes } from './smart-quotes.ts';
import { page as brokenLineContinuation } from './broken-line-continuation.ts';
import { page as unknownWsgiDirective } from './unknown-wsgi-directive.ts';
import { page as trailingComment } from './trailing-comment.ts';
import { page as invalidDaemonOption } from './invalid-daemon-option.ts';
import { page as scriptAliasBadTarget } from './script-alias-bad-target.ts';
import { page as loadmoduleMissing } from './loadmodule-missing.ts';
import { page as templateOrMarkupInConfig } from './template-or-markup-in-config.ts';
import { page as byteOrderMark } from './byte-order-mark.ts';
import { page as typographicCharacter } from './typographic-character.ts';
import { page as textBehindSectionTag } from './text-behind-section-tag.ts';
import { page as sectionNotClosed } from './section-not-closed.ts';
import { page as closingTagMalformed } from './closing-tag-malformed.ts';
import { page as foreignTextInConfig } from './foreign-text-in-config.ts';
import { page as undefinedVariable } from './undefined-variable.ts';
import { page as daemonWithoutName } from './daemon-without-name.ts';
import { page as optionOnWrongDirective } from './option-on-wrong-directive.ts';
import { page as optionNotInRelease } from './option-not-in-release.ts';
import { page as daemonOptionBadValue } from './daemon-option-bad-value.ts';
import { page as inScriptActivation } from './in-script-activation.ts';
import { page as redundantInScriptActivation } from './redundant-in-script-activation.ts';
import { page as addsitedirWithoutReorder } from './addsitedir-without-reorder.ts';
import { page as importBeforeActivation } from './import-before-activation.ts';
import { page as activatesShellScript } from './activates-shell-script.ts';
import { page as activateThisMissing } from './activate-this-missing.ts';
import { page as activateThisWrongExec } from './activate-this-wrong-exec.ts';
import { page as execfileInScript } from './execfile-in-script.ts';
import { page as pythonhomeVariableNoEffect } from './pythonhome-variable-no-effect.ts';
import { page as applicationCallableMissing } from './application-callable-missing.ts';
import { page as apacheDirectiveInWsgiScript } from './apache-directive-in-wsgi-script.ts';
import { page as wrongAsgiAdapter } from './wrong-asgi-adapter.ts';
import { page as refusedByApache } from './refused-by-apache.ts';
import { page as logModuleNotFound } from './log-module-not-found.ts';
import { page as compiledExtensionNotLoadable } from './compiled-extension-not-loadable.ts';
import { page as subinterpreterRefused } from './subinterpreter-refused.ts';
import { page as sharedObjectMapDenied } from './shared-object-map-denied.ts';
import { page as moduleCannotBeLoaded } from './module-cannot-be-loaded.ts';
import { page as processCrashed } from './process-crashed.ts';
import { page as daemonSocketUnreachable } from './daemon-socket-unreachable.ts';
import { page as logNamesProcess } from './log-names-process.ts';
import { page as logDatesRelease } from './log-dates-release.ts';
import { page as textOfAnotherKind } from './text-of-another-kind.ts';
import { page as ignoreWithoutEffect } from './ignore-without-effect.ts';

/** The page of each rule. */
export const RULE_PAGES: Readonly<Record<RuleSlug, RulePage>> = {
  'python-home-is-executable': pythonHomeIsExecutable(),
  'python-home-not-env-root': pythonHomeNotEnvRoot(),
  'python-home-multiple-paths': pythonHomeMultiplePaths(),
  'python-home-missing': pythonHomeMissing(),
  'path-not-absolute': pathNotAbsolute(),
  'environment-not-readable': environmentNotReadable(),
  'venv-under-user-home': venvUnderUserHome(),
  'no-venv-configured': noVenvConfigured(),
  'conflicting-environments': conflictingEnvironments(),
  'mod-wsgi-python-mismatch': modWsgiPythonMismatch(),
  'venv-home-needs-newer-mod-wsgi': venvHomeNeedsNewerModWsgi(),
  'server-level-directive-in-vhost': serverLevelDirectiveInVhost(),
  'wsgipythonhome-with-daemon': wsgipythonhomeWithDaemon(),
  'site-packages-in-python-path': sitePackagesInPythonPath(),
  'wsgipythonpath-ignored-in-daemon': wsgipythonpathIgnoredInDaemon(),
  'path-list-wrong-separator': pathListWrongSeparator(),
  'venv-root-in-python-path': venvRootInPythonPath(),
  'site-packages-path-typo': sitePackagesPathTypo(),
  'hardcoded-python-version-in-path': hardcodedPythonVersionInPath(),
  'path-entry-not-a-directory': pathEntryNotADirectory(),
  'path-of-another-python': pathOfAnotherPython(),
  'defect-of-release': defectOfRelease(),
  'module-loaded-twice': moduleLoadedTwice(),
  'daemon-process-not-selected': daemonProcessNotSelected(),
  'process-group-name-mismatch': processGroupNameMismatch(),
  'process-group-global': processGroupGlobal(),
  'process-group-in-nonmatching-directory': processGroupInNonmatchingDirectory(),
  'process-group-inside-define-guard': processGroupInsideDefineGuard(),
  'duplicate-daemon-process-name': duplicateDaemonProcessName(),
  'daemon-defined-after-alias': daemonDefinedAfterAlias(),
  'application-group-bad-token': applicationGroupBadToken(),
  'missing-application-group-global': missingApplicationGroupGlobal(),
  'embedded-mode': embeddedMode(),
  'daemon-directive-on-windows': daemonDirectiveOnWindows(),
  'repeated-setting': repeatedSetting(),
  'unquoted-path-with-spaces': unquotedPathWithSpaces(),
  'smart-quotes': smartQuotes(),
  'broken-line-continuation': brokenLineContinuation(),
  'unknown-wsgi-directive': unknownWsgiDirective(),
  'trailing-comment': trailingComment(),
  'invalid-daemon-option': invalidDaemonOption(),
  'script-alias-bad-target': scriptAliasBadTarget(),
  'loadmodule-missing': loadmoduleMissing(),
  'template-or-markup-in-config': templateOrMarkupInConfig(),
  'byte-order-mark': byteOrderMark(),
  'typographic-character': typographicCharacter(),
  'text-behind-section-tag': textBehindSectionTag(),
  'section-not-closed': sectionNotClosed(),
  'closing-tag-malformed': closingTagMalformed(),
  'foreign-text-in-config': foreignTextInConfig(),
  'undefined-variable': undefinedVariable(),
  'daemon-without-name': daemonWithoutName(),
  'option-on-wrong-directive': optionOnWrongDirective(),
  'option-not-in-release': optionNotInRelease(),
  'daemon-option-bad-value': daemonOptionBadValue(),
  'in-script-activation': inScriptActivation(),
  'redundant-in-script-activation': redundantInScriptActivation(),
  'addsitedir-without-reorder': addsitedirWithoutReorder(),
  'import-before-activation': importBeforeActivation(),
  'activates-shell-script': activatesShellScript(),
  'activate-this-missing': activateThisMissing(),
  'activate-this-wrong-exec': activateThisWrongExec(),
  'execfile-in-script': execfileInScript(),
  'pythonhome-variable-no-effect': pythonhomeVariableNoEffect(),
  'application-callable-missing': applicationCallableMissing(),
  'apache-directive-in-wsgi-script': apacheDirectiveInWsgiScript(),
  'wrong-asgi-adapter': wrongAsgiAdapter(),
  'refused-by-apache': refusedByApache(),
  'log-module-not-found': logModuleNotFound(),
  'compiled-extension-not-loadable': compiledExtensionNotLoadable(),
  'subinterpreter-refused': subinterpreterRefused(),
  'shared-object-map-denied': sharedObjectMapDenied(),
  'module-cannot-be-loaded': moduleCannotBeLoaded(),
  'process-crashed': processCrashed(),
  'daemon-socket-unreachable': daemonSocketUnreachable(),
  'log-names-process': logNamesProcess(),
  'log-dates-release': logDatesRelease(),
  'text-of-another-kind': textOfAnotherKind(),
  'ignore-without-effect': ignoreWithoutEffect(),
};

export type { BadExample, Example, ExampleFile, RulePage } from '../rule.ts';
