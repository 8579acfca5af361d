/** The path of an address as people write it (路径): without scheme and host, its escapes read. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/iu, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // Not an address that an editor made.
    return path;
  }
}

/** The name of a file by its address. */
export function fileNameOf(uri: string): string {
  return pathOf(uri.slice(uri.lastIndexOf('/') + 1));
}
