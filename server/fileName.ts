/** The last part of a URI's path, as people read it. */
export function fileNameOf(uri: string): string {
  const path = new URL(uri).pathname;
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
