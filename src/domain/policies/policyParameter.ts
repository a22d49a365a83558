/** The parameter of the URL that names the policy of the page. */
export const policyParameter = 'policy';
