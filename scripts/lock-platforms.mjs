// Completes package-lock.json with the optional packages of other platforms. A registry that serves only some of
// them makes npm leave the others out of the lock file, and "npm ci" then refuses it. They are installed nowhere
// but on their own platform. Run after "npm install".
import { readFileSync, writeFileSync } from 'node:fs';

const path = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  armv7: 'arm',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  wasm32: 'wasm32',
};

function entry(name, version, dev) {
  const words = name.split('/').pop().split('-');
  const os = systems.filter((system) => words.includes(system));
  const cpu = Object.entries(processors)
    .filter(([word]) => words.includes(word))
    .map(([, value]) => value);
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu') || words.some((w) => w.startsWith('gnu'))
      ? ['glibc']
      : [];
  if (os.length === 0 && cpu.length === 0) return null;
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev: true } : {}),
    ...(libc.length > 0 && os.includes('linux') ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

const added = [];
for (const [where, info] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(info.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    if (lock.packages[at] !== undefined || lock.packages[`${where}/${at}`] !== undefined) continue;
    const made = entry(name, version.replace(/^[\^~]/, ''), info.dev === true);
    if (made === null) {
      console.error(`${where} wants ${name}@${version}, which names no platform: left out`);
      continue;
    }
    lock.packages[at] = made;
    added.push(name);
  }
}
const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} optional packages of other platforms added to ${path}`);
