/** What a style sheet is to a test in the simulated DOM: nothing. */
export default {};
