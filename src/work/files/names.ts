/** What a person writes, in a project's folder. */
export const projectFile = 'isogloss.yaml';

/** Who has read which edges. */
export const edgesFile = 'edges.yaml';

/** What is collected; the user's own, comments kept. */
export const collectFile = 'collect.yaml';
