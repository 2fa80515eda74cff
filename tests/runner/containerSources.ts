/** The paths of this project that a container file copies into the image of the build. */
export function copiedSources(containerfile: string): string[] {
  const [build = ''] = containerfile.split(/^FROM .+(?<! AS build)$/m);
  return [...build.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words = '']) => words.split(' ').slice(0, -1));
}
