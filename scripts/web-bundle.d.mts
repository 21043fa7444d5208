export function bundleWeb(): Promise<Record<string, string>>;
