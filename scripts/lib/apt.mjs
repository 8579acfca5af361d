// Packages of a Debian-like system.
import { onPath } from './onPath.mjs';
import { run } from './processes.mjs';

/** Installs packages with apt as root or by a sudo that asks nothing. Resolves to true when it worked. */
export async function aptInstall(packages) {
  const apt = onPath('apt-get');
  if (!apt) return false;
  const root = process.getuid?.() === 0;
  const sudo = root ? undefined : onPath('sudo');
  if (!root && !sudo) return false;
  const call = async (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const command = sudo ? [sudo, '-n', 'DEBIAN_FRONTEND=noninteractive', apt, ...args] : [apt, ...args];
    const { code, output } = await run(command[0], command.slice(1), {
      quiet: true,
      timeoutMs: 480_000,
      env,
    });
    if (code !== 0) console.error(output.split('\n').slice(-6).join('\n'));
    return code === 0;
  };
  console.log(`Installing ${packages.join(', ')} …`);
  if (await call('install', '-y', '--no-install-recommends', ...packages)) return true;
  return (await call('update')) && (await call('install', '-y', '--no-install-recommends', ...packages));
}
