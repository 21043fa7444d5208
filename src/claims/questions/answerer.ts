/** Who is named as the author of what an answer adds to isogloss.yaml. */
export const answerer = 'whoever answered the question';
