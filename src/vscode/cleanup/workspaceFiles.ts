import * as vscode from 'vscode';
import { FileError } from '../../engine/files/fileError';
import type { ByteStamp, Change, FileStore, ReadFile } from '../../engine/files/fileStore';
import { joinBytes } from '../../engine/files/rewrite';
import { webPacking } from '../../engine/files/webPacking';
import { isMissing } from '../files';

/** Work on each folder, one after the other. */
const queues = new Map<string, Promise<unknown>>();

/** Files of whatever VS Code mounts (web, remote, virtual); paths are addresses. */
export class WorkspaceFiles implements FileStore {
  readonly packing = webPacking;

  beside(path: string, relative: string): string {
    return vscode.Uri.joinPath(vscode.Uri.parse(path), '..', ...relative.split('/')).toString();
  }

  nameOf(path: string): string {
    const uri = vscode.Uri.parse(path);
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
  }

  async read(path: string): Promise<ReadFile | undefined> {
    const uri = vscode.Uri.parse(path);
    const type = await typeOf(uri);
    if (type === undefined) return undefined;
    if (type & vscode.FileType.SymbolicLink) throw new FileError('link', path);
    if (type & vscode.FileType.Directory) throw new FileError('folder', path);
    if (!(type & vscode.FileType.File)) throw new FileError('special', path);
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { bytes, stamp: await this.stampOf(bytes) };
  }

  async replace(changes: readonly Change[]): Promise<(Error | undefined)[]> {
    const failed: (Error | undefined)[] = [];
    for (const change of changes) {
      failed.push(
        await this.replaceOne(change).then(
          () => undefined,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        ),
      );
    }
    return failed;
  }

  async append(path: string, bytes: Uint8Array): Promise<void> {
    const before = await this.read(path);
    const all = before ? joinBytes([before.bytes, bytes]) : bytes;
    const [error] = await this.replace([{ path, bytes: all, was: before?.stamp ?? 'new' }]);
    if (error) throw error;
  }

  async setAside(path: string, name: string): Promise<string> {
    for (let number = 1; ; number++) {
      const free = this.beside(path, number === 1 ? name : `${name}-${number}`);
      if ((await typeOf(vscode.Uri.parse(free))) !== undefined) continue;
      await vscode.workspace.fs.rename(vscode.Uri.parse(path), vscode.Uri.parse(free), { overwrite: false });
      return free;
    }
  }

  async remove(path: string, folders: number): Promise<void> {
    const uri = vscode.Uri.parse(path);
    if ((await typeOf(uri)) !== undefined) await vscode.workspace.fs.delete(uri);
    let folder = vscode.Uri.joinPath(uri, '..');
    for (let left = folders; left > 0; left--) {
      if ((await vscode.workspace.fs.readDirectory(folder)).length > 0) return;
      await vscode.workspace.fs.delete(folder, { recursive: true });
      folder = vscode.Uri.joinPath(folder, '..');
    }
  }

  async list(folder: string): Promise<string[]> {
    const uri = vscode.Uri.parse(folder);
    const type = await typeOf(uri);
    if (type === undefined) return [];
    if (type !== vscode.FileType.Directory) throw new FileError('journal', folder, 'no folder');
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
  }

  async locked<T>(path: string, work: () => Promise<T>): Promise<T> {
    const folder = this.beside(path, '.');
    const before = queues.get(folder) ?? Promise.resolve();
    const mine = before.then(work, work);
    queues.set(folder, mine);
    try {
      return await mine;
    } finally {
      if (queues.get(folder) === mine) queues.delete(folder);
    }
  }

  private async replaceOne({ path, bytes, was }: Change): Promise<void> {
    const uri = vscode.Uri.parse(path);
    const beside = vscode.Uri.joinPath(uri, '..', `.govtext-${crypto.randomUUID()}.tmp`);
    await vscode.workspace.fs.writeFile(beside, bytes);
    try {
      const now = await this.read(path);
      if (was === 'new' ? now : now?.stamp.sha256 !== was.sha256)
        throw new FileError(was === 'new' ? 'exists' : 'changed', path);
      await vscode.workspace.fs.rename(beside, uri, { overwrite: was !== 'new' });
    } catch (error) {
      await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
      throw error;
    }
  }

  private async stampOf(bytes: Uint8Array): Promise<ByteStamp> {
    return { size: bytes.length, sha256: await this.packing.sha256(bytes) };
  }
}

/** What stands at an address; undefined where nothing does. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
