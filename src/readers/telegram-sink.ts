import type { Post } from '../model/post.ts';

/** What was found in a page, message by message. */
export interface PageSink {
  post(post: Partial<Post>): void;
  service(): void;
}
