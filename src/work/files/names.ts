/** What a person writes, in a project's folder. */
export const projectFile = 'isogloss.yaml';
