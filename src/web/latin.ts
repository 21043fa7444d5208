/**
 * The key that was pressed as Latin letter or digit, whatever the keyboard's layout: on a Persian or Russian one the key
 * of "n" gives another letter, and digits are Persian or Arabic ones.
 */
export function latinKey({ key, code }: { readonly key: string; readonly code: string }): string {
  if (key === '؟') return '?';
  const digit = /^[۰-۹]$/.test(key)
    ? key.charCodeAt(0) - 0x06f0
    : /^[٠-٩]$/.test(key)
      ? key.charCodeAt(0) - 0x0660
      : null;
  if (digit !== null) return String(digit);
  return /^Key[A-Z]$/.test(code) && /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key)
    ? code.slice(3).toLowerCase()
    : key;
}
