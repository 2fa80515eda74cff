/** The deployment model: one schema for form, permalink, validation and option reference. */
export { applicationDefaults, applicationsOf, fieldLabel, fieldName, fieldOption, MOST_APPLICATIONS, withField, type FieldName } from './application.ts';
export { environmentPath, environmentsOf, isWindows, moduleOf, projectPath, pythonOf, methodOf, packagedModule, packagedPython, scriptPath, situationOf, toolKeyOf } from './resolve.ts';
export { FRAMEWORKS, type Framework, type FrameworkKey } from './framework.ts';
export { fieldsOf, fieldValue, fromQuery, LINK_VERSION, personalQuery, releaseOf, toQuery, withoutRelease, withPersonal } from './link.ts';
export { absolutePath, directoryOf, isWithin, nameOf, pathIn } from './location.ts';
export { isRelevant, type Proposal, proposalOf, proposed } from './form.ts';
export { namesToQuote, ownNames, withOwnNames } from './own-names.ts';
export { nearestValue, OPTION_GROUPS, readOption, type AnyOption, type Choice, type OptionGroup, type TextOption } from './option.ts';
export { homebrewOf, PLATFORMS, type Family, type Platform, type PlatformKey } from './platform.ts';
export { bestMethod, isHome, isInScript, METHODS, defaultMethodOf, usualSituation, whyUnavailable, type Method, type Situation } from './method.ts';
export type { Problem } from './rules/problem.ts';
export { PROBE_MOUNT } from './rules/index.ts';
export { DEFAULTS, OPTIONS, PER_APPLICATION, SCHEMA, type Application, type ApplicationKey, type Deployment, type FlatDeployment, type OptionKey } from './schema.ts';
export { readDeployment, settle, type Settled, type Typed, type ValidDeployment } from './settle.ts';
export { listSeparator } from './validate.ts';
export { TOOLS, type Tool, type ToolKey } from './tool.ts';
