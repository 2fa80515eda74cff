/** A recipe to carry away: as one script, as an archive, as published files. Apart, so that the builder shows a recipe without it. */
export { archiveEntries } from './archive.ts';
export { catalogueJson, catalogueText } from './catalogue.ts';
export { hereDocument, saveFunction } from './here-document.ts';
export { installerLines, INSTALLER_NAME } from './installer.ts';
export { numbered } from './numbered.ts';
export { publishedRecipes, type AbsentRecipe, type PublishedRecipe, type SiteAddresses } from './published.ts';
export { asciiJson, verdictLines } from './verdict.ts';
