/** What the reader tells us: one schema for form, permalink, validation and documentation. */
export { fromQuery, LINK_VERSION, toQuery, type ReadLink } from './link.ts';
export { absolutePath, folderOf, nameOf } from './location.ts';
export { OPTION_GROUPS, readOption, type AnyOption, type Choice, type ChoiceOption, type NumberOption, type OptionGroup, type TextOption } from './option.ts';
export { PLATFORMS, type Platform, type PlatformKey } from './platform.ts';
export { reachOf, type Reach } from './reach.ts';
export { PROBE_MOUNT, pythonOf, toolOf, type Problem } from './rules.ts';
export { DEFAULTS, OPTIONS, SCHEMA, type Deployment, type OptionKey } from './schema.ts';
export { readDeployment, settle, type Settled, type Typed, type ValidDeployment } from './settle.ts';
export { TOOLS, type Tool, type ToolKey } from './tool.ts';
