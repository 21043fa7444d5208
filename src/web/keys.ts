import { latinKey } from './latin.ts';

/** `j` and `k` go through the posts of a panel. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const key = latinKey(event);
    if ((key !== 'j' && key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
    const posts = [...document.querySelectorAll<HTMLElement>('#panel .posts > li')];
    if (posts.length === 0) return;
    const at = posts.findIndex((post) => post.contains(document.activeElement));
    const next = posts[Math.max(0, Math.min(posts.length - 1, at + (key === 'j' ? 1 : -1)))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  });
}
