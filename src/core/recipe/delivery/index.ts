/** Packed recipes: installer script, zip archive, published files. Separate entry point, so that the builder's bundle does not include it. */
export { archiveEntries } from './archive.ts';
export { catalogueJson, catalogueText } from './catalogue.ts';
export { hereDocument, saveFunction } from './here-document.ts';
export { installerLines, INSTALLER_NAME } from './installer.ts';
export { recipeMarkdown } from './markdown.ts';
export { numbered } from './published.ts';
export { publishedRecipes, type PublishedRecipe, type SiteAddresses } from './published.ts';
export { asciiJson, verdictLines } from './verdict.ts';
