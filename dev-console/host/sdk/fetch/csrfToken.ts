/** The token that every request repeats in `X-CSRFToken`; only pages of this origin can read it. */
export const csrfToken = (): string | undefined =>
  /(?:^|;\s*)csrf-token=([^;]+)/.exec(document.cookie)?.[1];
