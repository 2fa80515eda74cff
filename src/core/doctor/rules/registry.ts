/** All rules by their names. */
import type { Rule } from '../rule.ts';
import type { RuleSlug } from './slugs.ts';
import pythonHomeIsExecutable from './python-home-is-executable.ts';
import pythonHomeNotEnvRoot from './python-home-not-env-root.ts';
import pythonHomeMultiplePaths from './python-home-multiple-paths.ts';
import pythonHomeMissing from './python-home-missing.ts';
import pathNotAbsolute from './path-not-absolute.ts';
import environmentNotReadable from './environment-not-readable.ts';
import venvUnderUserHome from './venv-under-user-home.ts';
import noVenvConfigured from './no-venv-configured.ts';
import conflictingEnvironments from './conflicting-environments.ts';
import modWsgiPythonMismatch from './mod-wsgi-python-mismatch.ts';
import venvHomeNeedsNewerModWsgi from './venv-home-needs-newer-mod-wsgi.ts';
import serverLevelDirectiveInVhost from './server-level-directive-in-vhost.ts';
import wsgipythonhomeWithDaemon from './wsgipythonhome-with-daemon.ts';
import sitePackagesInPythonPath from './site-packages-in-python-path.ts';
import wsgipythonpathIgnoredInDaemon from './wsgipythonpath-ignored-in-daemon.ts';
import pathListWrongSeparator from './path-list-wrong-separator.ts';
import venvRootInPythonPath from './venv-root-in-python-path.ts';
import sitePackagesPathTypo from './site-packages-path-typo.ts';
import hardcodedPythonVersionInPath from './hardcoded-python-version-in-path.ts';
import pathEntryNotADirectory from './path-entry-not-a-directory.ts';
import pathOfAnotherPython from './path-of-another-python.ts';
import defectOfRelease from './defect-of-release.ts';
import moduleLoadedTwice from './module-loaded-twice.ts';
import daemonProcessNotSelected from './daemon-process-not-selected.ts';
import processGroupNameMismatch from './process-group-name-mismatch.ts';
import processGroupGlobal from './process-group-global.ts';
import processGroupInNonmatchingDirectory from './process-group-in-nonmatching-directory.ts';
import processGroupInsideDefineGuard from './process-group-inside-define-guard.ts';
import duplicateDaemonProcessName from './duplicate-daemon-process-name.ts';
import daemonDefinedAfterAlias from './daemon-defined-after-alias.ts';
import applicationGroupBadToken from './application-group-bad-token.ts';
import missingApplicationGroupGlobal from './missing-application-group-global.ts';
import embeddedMode from './embedded-mode.ts';
import daemonDirectiveOnWindows from './daemon-directive-on-windows.ts';
import repeatedSetting from './repeated-setting.ts';
import unquotedPathWithSpaces from './unquoted-path-with-spaces.ts';
import smartQuotes from './smart-quotes.ts';
import brokenLineContinuation from './broken-line-continuation.ts';
import unknownWsgiDirective from './unknown-wsgi-directive.ts';
import trailingComment from './trailing-comment.ts';
import invalidDaemonOption from './invalid-daemon-option.ts';
import scriptAliasBadTarget from './script-alias-bad-target.ts';
import loadmoduleMissing from './loadmodule-missing.ts';
import templateOrMarkupInConfig from './template-or-markup-in-config.ts';
import byteOrderMark from './byte-order-mark.ts';
import typographicCharacter from './typographic-character.ts';
import textBehindSectionTag from './text-behind-section-tag.ts';
import sectionNotClosed from './section-not-closed.ts';
import closingTagMalformed from './closing-tag-malformed.ts';
import foreignTextInConfig from './foreign-text-in-config.ts';
import undefinedVariable from './undefined-variable.ts';
import daemonWithoutName from './daemon-without-name.ts';
import optionOnWrongDirective from './option-on-wrong-directive.ts';
import optionNotInRelease from './option-not-in-release.ts';
import daemonOptionBadValue from './daemon-option-bad-value.ts';
import inScriptActivation from './in-script-activation.ts';
import redundantInScriptActivation from './redundant-in-script-activation.ts';
import addsitedirWithoutReorder from './addsitedir-without-reorder.ts';
import importBeforeActivation from './import-before-activation.ts';
import activatesShellScript from './activates-shell-script.ts';
import activateThisMissing from './activate-this-missing.ts';
import activateThisWrongExec from './activate-this-wrong-exec.ts';
import execfileInScript from './execfile-in-script.ts';
import pythonhomeVariableNoEffect from './pythonhome-variable-no-effect.ts';
import applicationCallableMissing from './application-callable-missing.ts';
import apacheDirectiveInWsgiScript from './apache-directive-in-wsgi-script.ts';
import wrongAsgiAdapter from './wrong-asgi-adapter.ts';
import refusedByApache from './refused-by-apache.ts';
import logModuleNotFound from './log-module-not-found.ts';
import compiledExtensionNotLoadable from './compiled-extension-not-loadable.ts';
import subinterpreterRefused from './subinterpreter-refused.ts';
import sharedObjectMapDenied from './shared-object-map-denied.ts';
import moduleCannotBeLoaded from './module-cannot-be-loaded.ts';
import processCrashed from './process-crashed.ts';
import daemonSocketUnreachable from './daemon-socket-unreachable.ts';
import logNamesProcess from './log-names-process.ts';
import logDatesRelease from './log-dates-release.ts';
import textOfAnotherKind from './text-of-another-kind.ts';
import ignoreWithoutEffect from './ignore-without-effect.ts';

/** The rules, in the order in which they run. */
export const RULES: Readonly<Record<RuleSlug, Rule>> = {
  'python-home-is-executable': pythonHomeIsExecutable,
  'python-home-not-env-root': pythonHomeNotEnvRoot,
  'python-home-multiple-paths': pythonHomeMultiplePaths,
  'python-home-missing': pythonHomeMissing,
  'path-not-absolute': pathNotAbsolute,
  'environment-not-readable': environmentNotReadable,
  'venv-under-user-home': venvUnderUserHome,
  'no-venv-configured': noVenvConfigured,
  'conflicting-environments': conflictingEnvironments,
  'mod-wsgi-python-mismatch': modWsgiPythonMismatch,
  'venv-home-needs-newer-mod-wsgi': venvHomeNeedsNewerModWsgi,
  'server-level-directive-in-vhost': serverLevelDirectiveInVhost,
  'wsgipythonhome-with-daemon': wsgipythonhomeWithDaemon,
  'site-packages-in-python-path': sitePackagesInPythonPath,
  'wsgipythonpath-ignored-in-daemon': wsgipythonpathIgnoredInDaemon,
  'path-list-wrong-separator': pathListWrongSeparator,
  'venv-root-in-python-path': venvRootInPythonPath,
  'site-packages-path-typo': sitePackagesPathTypo,
  'hardcoded-python-version-in-path': hardcodedPythonVersionInPath,
  'path-entry-not-a-directory': pathEntryNotADirectory,
  'path-of-another-python': pathOfAnotherPython,
  'defect-of-release': defectOfRelease,
  'module-loaded-twice': moduleLoadedTwice,
  'daemon-process-not-selected': daemonProcessNotSelected,
  'process-group-name-mismatch': processGroupNameMismatch,
  'process-group-global': processGroupGlobal,
  'process-group-in-nonmatching-directory': processGroupInNonmatchingDirectory,
  'process-group-inside-define-guard': processGroupInsideDefineGuard,
  'duplicate-daemon-process-name': duplicateDaemonProcessName,
  'daemon-defined-after-alias': daemonDefinedAfterAlias,
  'application-group-bad-token': applicationGroupBadToken,
  'missing-application-group-global': missingApplicationGroupGlobal,
  'embedded-mode': embeddedMode,
  'daemon-directive-on-windows': daemonDirectiveOnWindows,
  'repeated-setting': repeatedSetting,
  'unquoted-path-with-spaces': unquotedPathWithSpaces,
  'smart-quotes': smartQuotes,
  'broken-line-continuation': brokenLineContinuation,
  'unknown-wsgi-directive': unknownWsgiDirective,
  'trailing-comment': trailingComment,
  'invalid-daemon-option': invalidDaemonOption,
  'script-alias-bad-target': scriptAliasBadTarget,
  'loadmodule-missing': loadmoduleMissing,
  'template-or-markup-in-config': templateOrMarkupInConfig,
  'byte-order-mark': byteOrderMark,
  'typographic-character': typographicCharacter,
  'text-behind-section-tag': textBehindSectionTag,
  'section-not-closed': sectionNotClosed,
  'closing-tag-malformed': closingTagMalformed,
  'foreign-text-in-config': foreignTextInConfig,
  'undefined-variable': undefinedVariable,
  'daemon-without-name': daemonWithoutName,
  'option-on-wrong-directive': optionOnWrongDirective,
  'option-not-in-release': optionNotInRelease,
  'daemon-option-bad-value': daemonOptionBadValue,
  'in-script-activation': inScriptActivation,
  'redundant-in-script-activation': redundantInScriptActivation,
  'addsitedir-without-reorder': addsitedirWithoutReorder,
  'import-before-activation': importBeforeActivation,
  'activates-shell-script': activatesShellScript,
  'activate-this-missing': activateThisMissing,
  'activate-this-wrong-exec': activateThisWrongExec,
  'execfile-in-script': execfileInScript,
  'pythonhome-variable-no-effect': pythonhomeVariableNoEffect,
  'application-callable-missing': applicationCallableMissing,
  'apache-directive-in-wsgi-script': apacheDirectiveInWsgiScript,
  'wrong-asgi-adapter': wrongAsgiAdapter,
  'refused-by-apache': refusedByApache,
  'log-module-not-found': logModuleNotFound,
  'compiled-extension-not-loadable': compiledExtensionNotLoadable,
  'subinterpreter-refused': subinterpreterRefused,
  'shared-object-map-denied': sharedObjectMapDenied,
  'module-cannot-be-loaded': moduleCannotBeLoaded,
  'process-crashed': processCrashed,
  'daemon-socket-unreachable': daemonSocketUnreachable,
  'log-names-process': logNamesProcess,
  'log-dates-release': logDatesRelease,
  'text-of-another-kind': textOfAnotherKind,
  'ignore-without-effect': ignoreWithoutEffect,
};
