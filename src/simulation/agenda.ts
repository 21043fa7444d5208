/** What is ordered by time, and by the order of entry where times are equal. */
export interface Timed {
  readonly time: number;
}

/** A binary heap of planned things, earliest first; ties come out in the order they went in. */
export class Agenda<T extends Timed> {
  #items: { readonly order: number; readonly item: T }[] = [];
  #entered = 0;

  get size(): number {
    return this.#items.length;
  }

  peek(): T | undefined {
    return this.#items[0]?.item;
  }

  push(item: T): void {
    const items = this.#items;
    const entry = { order: this.#entered, item };
    this.#entered += 1;
    let i = items.length;
    items.push(entry);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !before(entry, above)) break;
      items[i] = above;
      i = parent;
    }
    items[i] = entry;
  }

  pop(): T | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top?.item;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      const left = items[child];
      if (left === undefined) break;
      const right = items[child + 1];
      let small = left;
      if (right !== undefined && before(right, left)) {
        small = right;
        child += 1;
      }
      if (!before(small, last)) break;
      items[i] = small;
      i = child;
    }
    items[i] = last;
    return top.item;
  }
}

function before<T extends Timed>(
  a: { readonly order: number; readonly item: T },
  b: { readonly order: number; readonly item: T },
): boolean {
  return a.item.time < b.item.time || (a.item.time === b.item.time && a.order < b.order);
}
